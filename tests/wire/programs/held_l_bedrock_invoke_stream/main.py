"""Bedrock beneath a small model layer: invoke_model with and without a stream, converse, metadata by a dataclass."""
from __future__ import annotations

import json
import logging
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class CostCentre:
    team: str
    service: str


class Engine(ABC):
    model_id: str

    def __init__(self, runtime: Any, centre: CostCentre) -> None:
        self.runtime = runtime
        self.centre = centre

    def metadata(self, **more: str) -> dict[str, str]:
        return {**asdict(self.centre), **more}

    @abstractmethod
    def ask(self, text: str) -> str: ...


class Converse(Engine):
    model_id = "m1"

    def ask(self, text: str) -> str:
        response = self.runtime.converse(  # call: m1
            modelId=self.model_id,
            messages=[{"role": "user", "content": [{"text": text}]}],
            inferenceConfig={"maxTokens": 100, "temperature": 0.0},
            requestMetadata=self.metadata(feature="ask"),
        )
        return response["output"]["message"]["content"][0]["text"]

    def follow(self, text: str) -> Iterator[str]:
        response = self.runtime.converse_stream(  # call: m2
            modelId="m2",
            messages=[{"role": "user", "content": [{"text": text}]}],
            requestMetadata=self.metadata(),
        )
        for event in response["stream"]:
            if delta := event.get("contentBlockDelta"):
                yield delta["delta"].get("text", "")


class Claude(Engine):
    model_id = "anthropic.claude-m3"

    def _body(self, text: str) -> str:
        return json.dumps(
            {
                "anthropic_version": "bedrock-2023-05-31",
                "max_tokens": 100,
                "messages": [{"role": "user", "content": text}],
            }
        )

    def ask(self, text: str) -> str:
        try:
            response = self.runtime.invoke_model(modelId=self.model_id, body=self._body(text))  # call: anthropic.claude-m3
        except ClientError as error:
            log.error("bedrock: %s", error.response["Error"]["Code"])
            raise
        return json.loads(response["body"].read())["content"][0]["text"]

    def follow(self, text: str) -> Iterator[str]:
        response = self.runtime.invoke_model_with_response_stream(  # call: anthropic.claude-m4
            modelId="anthropic.claude-m4", body=self._body(text)
        )
        for event in response["body"]:
            chunk = json.loads(event["chunk"]["bytes"])
            if chunk.get("type") == "content_block_delta":
                yield chunk["delta"].get("text", "")


def main() -> None:
    runtime = boto3.client("bedrock-runtime", config=Config(retries={"max_attempts": 1}, read_timeout=30))
    centre = CostCentre("research", "papers")
    engines: list[Engine] = [Converse(runtime, centre), Claude(runtime, centre)]
    for engine in engines:
        print(engine.ask("why?"), "".join(engine.follow("why?")))


main()
