"""A facade over three SDKs with request and response dataclasses, a usage log, and a cheap default."""
from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Literal

import boto3
from anthropic import Anthropic
from openai import OpenAI

Vendor = Literal["openai", "anthropic", "bedrock"]


@dataclass(kw_only=True)
class Request:
    prompt: str
    feature: str
    vendor: Vendor = "openai"
    model: str = "m1"
    max_tokens: int = 50


@dataclass
class Response:
    text: str
    seconds: float


@dataclass
class AI:
    team: str
    service: str
    log: list[tuple[str, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._openai = OpenAI(default_headers=self.headers())
        self._anthropic = Anthropic()
        self._bedrock = boto3.client("bedrock-runtime")

    def headers(self, feature: str | None = None) -> dict[str, str]:
        found = {"x-llm-team": self.team, "x-llm-service": self.service}
        return {**found, "x-llm-feature": feature} if feature else found

    def send(self, request: Request) -> Response:
        start = time.perf_counter()
        match request.vendor:
            case "openai":
                reply = self._openai.responses.create(  # call: m1
                    model=request.model, input=request.prompt, extra_headers={"x-llm-feature": request.feature}
                )
                text = reply.output_text
            case "anthropic":
                message = self._anthropic.messages.create(  # call: m2
                    model=request.model,
                    max_tokens=request.max_tokens,
                    messages=[{"role": "user", "content": request.prompt}],
                    extra_headers=self.headers(request.feature),
                )
                text = message.content[0].text
            case "bedrock":
                found = self._bedrock.converse(  # call: m3
                    modelId=request.model,
                    messages=[{"role": "user", "content": [{"text": request.prompt}]}],
                    requestMetadata={"team": self.team, "service": self.service},
                )
                text = found["output"]["message"]["content"][0]["text"]
        seconds = time.perf_counter() - start
        self.log.append((request.feature, seconds))
        return Response(text, seconds)

    def embed(self, texts: list[str]) -> int:
        return len(self._openai.embeddings.create(model="m4", input=texts).data)  # call: m4


ai = AI("labs", "facade")
ai.send(Request(prompt="x", feature="one"))
ai.send(Request(prompt="x", feature="two", vendor="anthropic", model="m2"))
ai.send(Request(prompt="x", feature="three", vendor="bedrock", model="m3"))
print(ai.embed(["x"]), len(ai.log))
