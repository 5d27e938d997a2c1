"""Raw and streamed responses: request ids from headers, files written as they come, parsed afterwards."""
from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from anthropic import Anthropic
from openai import OpenAI
from pydantic import BaseModel

openai = OpenAI(default_headers={"x-llm-team": "media", "x-llm-service": "studio"})
claude = Anthropic(default_headers={"x-llm-team": "media", "x-llm-service": "studio"})


@dataclass(frozen=True)
class Traced:
    text: str
    request_id: str | None


class Scene(BaseModel):
    place: str
    people: list[str]


def narrate(text: str, target: Path) -> Path:
    with openai.audio.speech.with_streaming_response.create(  # call: m1
        model="m1", voice="alloy", input=text, extra_headers={"x-llm-feature": "narrate"}
    ) as response:
        response.stream_to_file(target)
    return target


def caption(text: str) -> Traced:
    raw = openai.chat.completions.with_raw_response.create(  # call: m2
        model="m2", messages=[{"role": "user", "content": text}]
    )
    completion = raw.parse()
    return Traced(completion.choices[0].message.content or "", raw.headers.get("x-request-id"))


def alternative(text: str) -> Traced:
    create = claude.messages.with_raw_response.create
    raw = create(  # call: m3
        model="m3",
        max_tokens=10,
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-llm-feature": "alternative"},
    )
    return Traced(raw.parse().content[0].text, raw.headers.get("request-id"))


def scene(text: str) -> Scene | None:
    completion = openai.chat.completions.parse(  # call: m4
        model="m4",
        messages=[{"role": "user", "content": text}],
        response_format=Scene,
        extra_headers={"x-llm-feature": "scene"},
    )
    return completion.choices[0].message.parsed


def storyboard(text: str) -> list[str]:
    raw_images = openai.images.with_raw_response
    found = raw_images.generate(model="m5", prompt=text, n=1).parse()  # call: m5
    return [image.url for image in found.data]


def transcript(path: Path) -> str:
    with path.open("rb") as file:
        return openai.audio.transcriptions.create(model="m6", file=file, extra_headers={"x-llm-feature": "transcript"}).text  # call: m6


def stream_lines(text: str) -> int:
    count = 0
    with claude.messages.with_streaming_response.create(  # call: m7
        model="m7",
        max_tokens=10,
        stream=True,
        messages=[{"role": "user", "content": text}],
    ) as response:
        for _line in response.iter_lines():
            count += 1
    return count


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = narrate("once", Path(folder) / "a.mp3")
        print(path.stat().st_size, transcript(path))
    print(caption("a dog"), alternative("a dog"), scene("a dog"), storyboard("a dog"), stream_lines("a dog"))


main()
