"""Dataclasses with InitVar, default_factory and __post_init__: a moderation pipeline over text, images and files."""
from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import InitVar, dataclass, field
from typing import ClassVar

from openai import OpenAI

Check = Callable[[str], bool]


@dataclass
class Attribution:
    feature: InitVar[str]
    team: str = "trust"
    service: str = "moderation"
    headers: dict[str, str] = field(init=False)

    def __post_init__(self, feature: str) -> None:
        self.headers = {"x-llm-team": self.team, "x-llm-service": self.service, "x-llm-feature": feature}


def _client() -> OpenAI:
    return OpenAI(timeout=10)


@dataclass
class Pipeline:
    limit: float = 0.5
    client: OpenAI = field(default_factory=_client, repr=False)
    attribution: Attribution = field(default_factory=lambda: Attribution("screen"))
    checks: list[Check] = field(default_factory=list)
    blocklist: ClassVar[frozenset[str]] = frozenset({"spam"})

    def __post_init__(self) -> None:
        self.checks = [self._words, self._moderated, self._second_opinion]

    def _words(self, text: str) -> bool:
        return not self.blocklist & set(text.split())

    def _moderated(self, text: str) -> bool:
        result = self.client.moderations.create(  # call: m1
            model="m1", input=text, extra_headers=self.attribution.headers
        )
        return not result.results[0].flagged

    def _second_opinion(self, text: str) -> bool:
        reply = self.client.chat.completions.create(  # call: m2
            model="m2",
            messages=[{"role": "user", "content": f"Is this harmful? {text}"}],
            logprobs=True,
        )
        return "yes" not in (reply.choices[0].message.content or "").lower()

    def allowed(self, text: str) -> bool:
        return all(check(text) for check in self.checks)


@dataclass
class ImagePipeline(Pipeline):
    attribution: Attribution = field(default_factory=lambda: Attribution("images", team="trust-images"))

    def describe(self, data: bytes) -> str:
        url = f"data:image/png;base64,{base64.b64encode(data).decode()}"
        response = self.client.responses.create(  # call: m3
            model="m3",
            input=[{"role": "user", "content": [{"type": "input_image", "image_url": url, "detail": "low"}]}],
            extra_headers=self.attribution.headers | {"x-kind": "image"},
        )
        return response.output_text

    def safer(self, prompt: str) -> str | None:
        return self.client.images.generate(model="m4", prompt=prompt).data[0].b64_json  # call: m4


def main() -> None:
    print(Pipeline().allowed("hello"), Pipeline(client=OpenAI(max_retries=0)).allowed("spam"))
    images = ImagePipeline(0.2)
    print(images.allowed("a cat"), images.describe(b"png"), images.safer("a cat"))


main()
