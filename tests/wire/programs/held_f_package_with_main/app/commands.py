from app.llm import client


def ask(text: str) -> None:
    print(client().responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "ask"}).output_text)  # call: m1
    check(text)


def check(text: str) -> None:
    client().moderations.create(model="m2", input=text)  # call: m2
