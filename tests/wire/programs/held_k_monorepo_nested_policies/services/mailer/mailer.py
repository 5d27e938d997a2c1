import os

from acme_llm import build_client

client = build_client(os.environ.get("MAILER_OPENAI_KEY", "k"), team="growth")


def write(name: str) -> str:
    response = client.responses.create(model="m3", input=name, extra_headers={"x-llm-service": "mailer"})  # call: m3
    return response.output_text


def subject(name: str) -> str:
    return client.responses.create(model="m4", input=name).output_text  # call: m4
