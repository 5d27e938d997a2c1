"""Bedrock: a base with the runtime client, converse and invoke with metadata kwargs, streaming, a session per region, aliases."""
from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import boto3

REGIONS = ("us-east-1", "eu-west-1")


def runtime(region: str = REGIONS[0], session: boto3.Session | None = None) -> Any:
    return (session or boto3.Session(region_name=region)).client(service_name="bedrock-runtime")


class Base:
    meta = {"team": "aws", "service": "docs"}

    def __init__(self, client: Any = None) -> None:
        self.bedrock = client if client is not None else runtime()


class Converse(Base):
    def request(self, model: str, text: str, **extra: Any) -> dict[str, Any]:
        return {"modelId": model, "messages": [{"role": "user", "content": [{"text": text}]}], **extra}

    def full(self, text: str) -> str:
        request = self.request("m1", text, requestMetadata={**self.meta, "feature": "full"})
        return self.bedrock.converse(**request)["output"]["message"]["content"][0]["text"]  # call: m1

    def half(self, text: str) -> str:
        return str(self.bedrock.converse(**self.request("m2", text, requestMetadata=self.meta)))  # call: m2

    def stream(self, text: str) -> Iterator[str]:
        reply = self.bedrock.converse_stream(**self.request("m3", text, inferenceConfig={"maxTokens": 5}))  # call: m3
        for event in reply["stream"]:
            yield str(event)


class Titan(Base):
    def embed(self, text: str) -> Any:
        return json.loads(self.bedrock.invoke_model(modelId="m4", body=json.dumps({"inputText": text}))["body"].read())  # call: m4


converse = Converse(runtime(REGIONS[1]))
converse.full("x")
converse.half("x")
list(converse.stream("x"))
Titan().embed("x")
