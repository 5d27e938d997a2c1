from __future__ import annotations

from hooks import hook
from llm import llm


@hook("document.created")
def classify(document: dict[str, str]) -> str:
    return llm().responses.create(model="m1", input=document["text"], extra_headers={"x-llm-feature": "classify"}).output_text  # call: m1
