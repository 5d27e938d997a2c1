"""A wrapper around any SDK client; what it does not know it hands through."""
from observed import Observed
from openai import OpenAI

client = Observed(OpenAI(default_headers={"x-llm-team": "ops", "x-llm-service": "runbook"}), name="runbook")


def explain(text: str):
    return client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "explain"})  # call: m1


def title(text: str):
    chat = getattr(client, "chat")
    return chat.completions.create(model="m2", messages=[{"role": "user", "content": text}])  # call: m2


def vectors(text: str):
    return client.wrapped.embeddings.create(model="m3", input=text, extra_headers={"x-llm-feature": "vectors"})  # call: m3


explain("a")
title("b")
vectors("c")
print(client.seen)
