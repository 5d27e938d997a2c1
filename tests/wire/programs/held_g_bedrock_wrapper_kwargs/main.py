"""boto3 behind a class: requests by keyword, tags by method, a subclass that adds them."""
from functools import cached_property
from typing import Any

import boto3


class Bedrock:
    def __init__(self, **tags: str) -> None:
        self.tags = tags

    @cached_property
    def runtime(self):
        return boto3.client("bedrock-runtime", region_name="us-east-1")

    def converse(self, **request: Any) -> str:
        reply = self.runtime.converse(**self.prepared(request))
        return reply["output"]["message"]["content"][0]["text"]

    def prepared(self, request: dict[str, Any]) -> dict[str, Any]:
        return request


class Tagged(Bedrock):
    def prepared(self, request: dict[str, Any]) -> dict[str, Any]:
        metadata = {**self.tags, **request.pop("requestMetadata", {})}
        return {**super().prepared(request), "requestMetadata": metadata}


def user(text: str) -> list[dict[str, Any]]:
    return [{"role": "user", "content": [{"text": text}]}]


plain = Bedrock()
plain.converse(modelId="m1", messages=user("x"))  # call: m1
plain.converse(modelId="m2", messages=user("x"), requestMetadata={"team": "a", "service": "b", "feature": "c"})  # call: m2
tagged = Tagged(team="a", service="b")
tagged.converse(modelId="m3", messages=user("x"))  # call: m3
tagged.converse(modelId="m4", messages=user("x"), requestMetadata={"feature": "f"})  # call: m4
