"""A Bedrock gateway class: typed requests, metadata from a TypedDict, streaming, and inference profiles by tenant."""
from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NotRequired, TypedDict, Unpack

import boto3


class Tags(TypedDict):
    team: str
    service: str
    feature: NotRequired[str]


class InferenceOptions(TypedDict, total=False):
    maxTokens: int
    temperature: float


def user(text: str) -> dict[str, Any]:
    return {"role": "user", "content": [{"text": text}]}


class BedrockGateway:
    def __init__(self, tags: Tags, region: str = "us-east-1", profile: str | None = None) -> None:
        session = boto3.Session(profile_name=profile) if profile else boto3.Session()
        self._runtime = session.client("bedrock-runtime", region_name=region)
        self._tags = tags

    def _request(self, model: str, prompts: list[str], tags: Tags, options: InferenceOptions) -> dict[str, Any]:
        request: dict[str, Any] = {"modelId": model, "messages": [user(prompt) for prompt in prompts], "requestMetadata": dict(tags)}
        if options:
            request["inferenceConfig"] = options
        return request

    def converse(self, model: str, *prompts: str, feature: str, **options: Unpack[InferenceOptions]) -> str:
        request = self._request(model, list(prompts), {**self._tags, "feature": feature}, options)
        response = self._runtime.converse(**request)  # call: m1
        return response["output"]["message"]["content"][0]["text"]

    def stream(self, model: str, prompt: str) -> Iterator[str]:
        response = self._runtime.converse_stream(**self._request(model, [prompt], self._tags, {}))  # call: m2
        for event in response["stream"]:
            if "contentBlockDelta" in event:
                yield event["contentBlockDelta"]["delta"].get("text", "")


gateway = BedrockGateway({"team": "risk", "service": "kyc"})
print(gateway.converse("m1", "a", "b", feature="check", maxTokens=5, temperature=0.0), list(gateway.stream("m2", "x")))
