import bootstrap
from clients import openai_client
from common import HEADERS

bootstrap.configure()


def ask(text):
    return openai_client().responses.create(model="m1", input=text, extra_headers=HEADERS)  # call: m1


def ask_more(text):
    return openai_client().responses.create(model="m2", input=text, extra_headers={**HEADERS, "x-llm-feature": "more"})  # call: m2


ask("x")
ask_more("y")
