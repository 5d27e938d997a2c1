"""Objects whose attributes change on some paths: flags, early returns, loops, try blocks, setters."""
from __future__ import annotations

import os

from openai import OpenAI, OpenAIError

OWNER = {"x-llm-team": "travel", "x-llm-service": "search"}


class Search:
    def __init__(self, *, verbose: bool = False) -> None:
        self.client = OpenAI()
        self.headers = dict(OWNER)
        self.verbose = verbose
        self._feature: str | None = None

    @property
    def feature(self) -> str | None:
        return self._feature

    @feature.setter
    def feature(self, name: str) -> None:
        self._feature = name
        self.headers = {**self.headers, "x-llm-feature": name}

    def prepare(self) -> None:
        if not self.verbose:
            return
        self.headers = {**self.headers, "x-llm-feature": "verbose"}

    def load(self) -> None:
        try:
            extra = os.environ["SEARCH_FEATURE"]
        except KeyError:
            extra = "plain"
        self.headers = {**self.headers, "x-llm-feature": extra}

    def first(self, text: str) -> str:
        self.prepare()
        return self.client.responses.create(model="m1", input=text, extra_headers=self.headers).output_text  # call: m1

    def second(self, text: str) -> str:
        self.load()
        return self.client.responses.create(model="m2", input=text, extra_headers=self.headers).output_text  # call: m2

    def third(self, text: str) -> str:
        self.feature = "third"
        return self.client.responses.create(model="m3", input=text, extra_headers=self.headers).output_text  # call: m3

    def fourth(self, texts: list[str]) -> list[str]:
        found = []
        for number, text in enumerate(texts):
            if number:
                self.headers = {**OWNER, "x-llm-feature": f"page-{number}"}
            reply = self.client.responses.create(model="m4", input=text, extra_headers=self.headers)  # call: m4
            found.append(reply.output_text)
        return found

    def fifth(self, text: str) -> str:
        try:
            self.headers = {**self.headers, "x-llm-feature": "fifth"}
            reply = self.client.responses.create(model="m5", input=text, extra_headers=self.headers)  # call: m5
        except OpenAIError:
            return ""
        finally:
            self.headers = dict(OWNER)
        return reply.output_text


def main() -> None:
    print(Search().first("a"), Search(verbose=True).first("a"))
    print(Search().second("a"), Search().third("a"), Search().fourth(["a", "b"]), Search().fifth("a"))


main()
