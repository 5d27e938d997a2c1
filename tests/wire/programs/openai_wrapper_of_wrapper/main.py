from service import Answers

answers = Answers()
answers.short("a")
answers.long("b")
