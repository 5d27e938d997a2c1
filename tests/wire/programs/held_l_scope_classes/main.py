"""A scope as a class: swaps an object's client, in a with statement and on an ExitStack."""
from __future__ import annotations

from contextlib import ExitStack

from openai import OpenAI

OWNER = {"x-llm-team": "learning", "x-llm-service": "tutor"}


class Lesson:
    def __init__(self, client: OpenAI) -> None:
        self.client = client

    def explain(self, text: str) -> str:
        with Feature(self, "explain"):
            return self.client.responses.create(model="m1", input=text).output_text  # call: m1

    def grade(self, answer: str) -> str:
        with ExitStack() as stack:
            stack.enter_context(Feature(self, "grade"))
            reply = self.client.responses.create(model="m2", input=answer)  # call: m2
            self.client.embeddings.create(model="m4", input=answer)  # call: m4
        again = self.client.responses.create(model="m5", input=answer)  # call: m5
        return reply.output_text + again.output_text

    def farewell(self) -> str:
        with Feature(self, "nothing"):
            pass
        return self.client.responses.create(model="m3", input="bye").output_text  # call: m3


class Feature:
    """Everything inside is sent with this feature."""

    def __init__(self, lesson: Lesson, name: str) -> None:
        self._lesson = lesson
        self._name = name
        self._outer: OpenAI | None = None

    def __enter__(self) -> Lesson:
        self._outer = self._lesson.client
        self._lesson.client = self._outer.with_options(default_headers={"x-llm-feature": self._name})
        return self._lesson

    def __exit__(self, *exc: object) -> None:
        assert self._outer is not None
        self._lesson.client = self._outer


def main() -> None:
    lesson = Lesson(OpenAI(default_headers=OWNER))
    print(lesson.explain("a"), lesson.grade("c"), lesson.farewell())


main()
