"""A builder whose methods set parts of a request on itself and return it; another object fills it through a reference."""
from __future__ import annotations

from typing import Self

from openai import OpenAI

OWNER = {"x-llm-team": "games", "x-llm-service": "npc"}
client = OpenAI()


class Request:
    def __init__(self) -> None:
        self.model = "m1"
        self.headers: dict[str, str] = {}
        self.text = ""

    def for_model(self, model: str) -> Self:
        self.model = model
        return self

    def say(self, text: str) -> Self:
        self.text = text
        return self

    def owned(self, **more: str) -> Self:
        self.headers = {**OWNER, **{f"x-llm-{key}": value for key, value in more.items()}}
        return self


class Tagger:
    def __init__(self, request: Request) -> None:
        self.request = request

    def tag(self, feature: str) -> None:
        self.request.headers["x-llm-feature"] = feature


def dialogue(text: str) -> str:
    request = Request().say(text).owned(feature="dialogue")
    return client.responses.create(model="m1", input=request.text, extra_headers=request.headers).output_text  # call: m1


def rumour(text: str) -> str:
    request = Request().owned().for_model("m2")
    request.say(text)
    return client.responses.create(model="m2", input=request.text, extra_headers=request.headers).output_text  # call: m2


def quest(text: str) -> str:
    request = Request().owned()
    tagger = Tagger(request)
    tagger.tag("quest")
    return client.responses.create(model="m3", input=text, extra_headers=request.headers).output_text  # call: m3


def ending(text: str) -> str:
    request = Request()
    Tagger(request).tag("ending")
    request.headers.update(OWNER)
    reply = client.chat.completions.create(  # call: m4
        model="m4", messages=[{"role": "user", "content": text}], extra_headers=request.headers
    )
    return reply.choices[0].message.content or ""


def main() -> None:
    print(dialogue("a"), rumour("b"), quest("c"), ending("d"))


main()
