"""Closures stored in a table, called by key, with nonlocal state."""
from openai import OpenAI


def make_senders(client: OpenAI):
    sent = 0

    def send(model: str, feature: str | None = None) -> str:
        nonlocal sent
        sent += 1
        headers = {"x-llm-feature": feature} if feature is not None else {}
        return client.responses.create(model=model, input=str(sent), extra_headers=headers).output_text

    def blank(model: str) -> str:
        return send(model)  # call: m2

    return {"send": send, "blank": blank}


senders = make_senders(OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b"}))
senders["send"]("m1", feature="c")  # call: m1
senders["blank"]("m2")
