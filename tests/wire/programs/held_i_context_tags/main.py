"""The feature travels in a ContextVar; a wrapper adds it to each request, and passes everything else through."""
from __future__ import annotations

from client import llm
from context import feature


def summarise(text: str) -> str:
    with feature("summary"):
        return llm.respond("m1", text)


def translate(text: str) -> str:
    with feature("translate"):
        return llm.respond("m2", text, temperature=0.0)


def raw(text: str) -> str:
    return llm.chat.completions.create(model="m4", messages=[{"role": "user", "content": text}]).choices[0].message.content  # call: m4


summarise("x")
translate("x")
llm.embed("m3", ["x"])
raw("x")
