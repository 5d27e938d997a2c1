from composition import bootstrap

app = bootstrap("test")
print(app.answer_question("why?"))
print(app.triage_ticket("it burns"))
prod = bootstrap("prod")
print(prod.answer_question("why?"))
print(prod.triage_ticket("it burns"))
