"""Collaborators that may be given or made: several clients, several callers, chains of ``or`` and of None."""
from __future__ import annotations

from dataclasses import dataclass

from anthropic import Anthropic
from openai import OpenAI

OWNER = {"x-llm-team": "legal", "x-llm-service": "review"}


def default_openai() -> OpenAI:
    return OpenAI(default_headers={**OWNER, "x-llm-feature": "default"})


class Reviewer:
    def __init__(self, openai: OpenAI | None = None, claude: Anthropic | None = None) -> None:
        self._openai = openai or default_openai()
        self._claude = claude

    @property
    def claude(self) -> Anthropic:
        if self._claude is None:
            self._claude = Anthropic(default_headers=OWNER)
        return self._claude

    def review(self, text: str) -> str:
        return self._openai.responses.create(model="m1", input=text).output_text  # call: m1

    def second(self, text: str) -> str:
        message = self.claude.messages.create(  # call: m2
            model="m2",
            max_tokens=9,
            messages=[{"role": "user", "content": text}],
            extra_headers={"x-llm-feature": "second"},
        )
        return message.content[0].text


@dataclass
class Options:
    client: OpenAI | None = None
    feature: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-feature": self.feature} if self.feature else {}


def redline(text: str, options: Options | None = None) -> str:
    options = options or Options(feature="redline")
    client = options.client or default_openai()
    return client.responses.create(model="m3", input=text, extra_headers=options.headers).output_text  # call: m3


def compare(left: str, right: str, *, client: OpenAI | None = None, headers: dict[str, str] | None = None) -> str:
    reply = (client or default_openai()).chat.completions.create(
        model="m4",
        messages=[{"role": "user", "content": f"{left} {right}"}],
        extra_headers=headers or {**OWNER, "x-llm-feature": "compare"},
    )
    return reply.choices[0].message.content or ""


def main() -> None:
    print(Reviewer().review("a"), Reviewer(OpenAI(default_headers=OWNER)).review("a"))
    print(Reviewer().second("a"), Reviewer(claude=Anthropic(default_headers={"x-llm-team": "legal"})).second("a"))
    print(redline("a"), redline("a", Options(OpenAI(default_headers=OWNER), "own")), redline("a", Options()))
    print(compare("a", "b"))  # call: m4


main()
