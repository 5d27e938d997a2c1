import openai as ai
from openai import chat

ai.max_retries = 1


def ask(q):
    return ai.responses.create(model="m1", input=q)  # call: m1


def ask2(q):
    return chat.completions.create(model="m2", messages=[{"role": "user", "content": q}], extra_headers={"x-llm-team": "t", "x-llm-service": "s", "x-llm-feature": "f"})  # call: m2


ask("1")
ask2("2")
