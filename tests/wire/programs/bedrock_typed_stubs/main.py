from __future__ import annotations

from typing import TYPE_CHECKING, Any

import boto3

if TYPE_CHECKING:
    from mypy_boto3_bedrock_runtime import BedrockRuntimeClient
    from mypy_boto3_bedrock_runtime.type_defs import MessageTypeDef


def build() -> BedrockRuntimeClient:
    return boto3.client("bedrock-runtime")


def user(text: str) -> MessageTypeDef:
    return {"role": "user", "content": [{"text": text}]}


class Extractor:
    client: BedrockRuntimeClient

    def __init__(self, client: BedrockRuntimeClient | None = None) -> None:
        self.client = client or build()

    def extract(self, text: str) -> dict[str, Any]:
        return dict(self.client.converse(modelId="m1", messages=[user(text)], requestMetadata={"team": "data", "feature": "extract"}))  # call: m1


def summarise(client: BedrockRuntimeClient, text: str) -> str:
    metadata = {"team": "data", "service": "etl"}
    metadata.update(feature="summarise")
    reply = client.converse(modelId="m2", messages=[user(text)], requestMetadata=metadata)  # call: m2
    return reply["stopReason"]


print(len(Extractor().extract("x")), summarise(build(), "y"))
