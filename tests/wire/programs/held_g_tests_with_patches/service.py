from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "docs", "x-llm-service": "titles"})


def title(text: str) -> str:
    return client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "title"}).output_text  # call: m1


def live_summary(text: str) -> str:
    return client.responses.create(model="m2", input=text).output_text  # call: m2
