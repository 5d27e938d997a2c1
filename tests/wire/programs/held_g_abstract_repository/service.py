from ports import Completion


class Assistant:
    def __init__(self, completion: Completion) -> None:
        self.completion = completion

    def answer(self, question: str) -> str:
        return self.completion.complete(question, feature="answer")
