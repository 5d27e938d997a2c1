from __future__ import annotations

from hooks import hook
from llm import llm


@hook("document.created", "document.changed")
def index(document: dict[str, str]) -> int:
    return len(llm("x-llm-feature").embeddings.create(model="m2", input=document["text"]).data)  # call: m2


@hook("document.deleted")
def forget(document: dict[str, str]) -> None:
    with llm().with_streaming_response.responses.create(model="m3", input="forget") as response:  # call: m3
        response.read()
