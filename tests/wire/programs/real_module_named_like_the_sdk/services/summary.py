from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "support", "x-llm-service": "copilot"})


def summarise():
    return client.responses.create(model="m2", input="hello")  # call: m2
