"""Handlers are found by name, so nobody sees who calls them: the client's own tags were checked where it is built."""
from openai import OpenAI


def handle_summary(client: OpenAI, text: str):
    return client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "summary"})  # call: m1


def handle_title(client: OpenAI, text: str):
    return client.responses.create(model="m2", input=text)  # call: m2


def dispatch(event: dict):
    client = OpenAI(default_headers={"x-llm-team": "events", "x-llm-service": "dispatcher"})
    return globals()["handle_" + event["kind"]](client, event["text"])


dispatch({"kind": "summary", "text": "x"})
dispatch({"kind": "title", "text": "x"})
