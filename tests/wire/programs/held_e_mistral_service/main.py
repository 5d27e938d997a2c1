"""Mistral as a context manager, its methods in variables and passed to helpers."""
import os
from collections.abc import Callable

from mistralai.client import Mistral

HEADERS = {"x-llm-team": "code", "x-llm-service": "complete"}
URL = os.environ["WIRE_URL"] + "/mistral"


def twice(send: Callable, **arguments) -> None:
    for _ in range(2):
        send(**arguments)


with Mistral(api_key="dummy", server_url=URL) as mistral:
    complete = mistral.chat.complete
    twice(complete, model="m1", messages=[{"role": "user", "content": "a"}], http_headers=HEADERS | {"x-llm-feature": "doc"})  # call: m1
    twice(mistral.fim.complete, model="m2", prompt="def", http_headers=HEADERS)  # call: m2
    mistral.embeddings.create(model="m3", inputs=["x"])  # call: m3
