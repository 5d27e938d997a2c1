import settings
from openai import OpenAI

assert settings.TEAM
client = OpenAI()  # client: tagged


def write(text: str) -> str:
    return client.responses.create(  # call: m1
        model="m1", input=text, extra_headers={"x-llm-feature": "letters"}
    ).output_text


def again(text: str) -> str:
    return client.responses.create(model="m2", input=text).output_text  # call: m2


write("a")
again("b")
