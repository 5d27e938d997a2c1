"""A chat CLI: argparse picks the vendor from an enum, a session object keeps history, output is streamed."""
from __future__ import annotations

import argparse
import enum
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

import anthropic
import openai

VERSION = "1.2"


class Vendor(str, enum.Enum):
    OPENAI = "openai"
    ANTHROPIC = "anthropic"

    @property
    def model(self) -> str:
        return {Vendor.OPENAI: "m1", Vendor.ANTHROPIC: "m2"}[self]


@dataclass
class Session:
    vendor: Vendor
    feature: str = "chat"
    history: list[dict[str, str]] = field(default_factory=list)

    def say(self, text: str) -> str:
        self.history.append({"role": "user", "content": text})
        answer = "".join(self._stream())
        self.history.append({"role": "assistant", "content": answer})
        return answer

    def _stream(self) -> Iterator[str]:
        match self.vendor:
            case Vendor.OPENAI:
                yield from self._openai()
            case Vendor.ANTHROPIC:
                yield from self._anthropic()

    def _openai(self) -> Iterator[str]:
        client = openai.OpenAI(default_headers={"X-LLM-Team": "cli", "User-Agent": f"chat/{VERSION}"})
        stream = client.chat.completions.create(  # call: m1
            model=self.vendor.model,
            messages=self.history,
            stream=True,
            extra_headers={"X-LLM-Service": "chat-cli", "X-LLM-Feature": self.feature},
        )
        for chunk in stream:
            if chunk.choices and chunk.choices[0].delta.content:
                yield chunk.choices[0].delta.content

    def _anthropic(self) -> Iterator[str]:
        client = anthropic.Anthropic(default_headers={"X-LLM-Team": "cli"})
        with client.messages.stream(model=self.vendor.model, max_tokens=9, messages=self.history) as stream:  # call: m2
            yield from stream.text_stream


def summarise(session: Session) -> str:
    text = "\n".join(turn["content"] for turn in session.history)
    return openai.OpenAI().responses.create(model="m3", input=text, extra_headers={"X-LLM-Team": "cli"}).output_text  # call: m3


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--vendor", type=Vendor, choices=list(Vendor), default=Vendor.OPENAI)
    parser.add_argument("--summary", action="store_true")
    parser.add_argument("text", nargs="*")
    args = parser.parse_args(argv)
    session = Session(args.vendor)
    for line in args.text:
        print(session.say(line), file=sys.stderr)
    if args.summary:
        summarise(session)
    return 0


main(["--vendor", "openai", "hi", "there"])
main(["--vendor", "anthropic", "--summary", "hi"])
