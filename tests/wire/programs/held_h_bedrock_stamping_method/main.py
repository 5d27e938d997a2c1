"""Bedrock: a client from a session helper with events registered on a method, invoke and converse and stream."""
import json
from functools import cached_property
from typing import Any

import boto3
from botocore.config import Config

TAGS = {"x-llm-team": "aws", "x-llm-service": "bedrock"}


class Runtime:
    def __init__(self, region: str = "us-east-1", feature: str = "") -> None:
        self.region = region
        self.feature = feature

    @cached_property
    def client(self) -> Any:
        session = boto3.session.Session(region_name=self.region)
        client = session.client("bedrock-runtime", config=Config(retries={"max_attempts": 1}))
        client.meta.events.register("before-sign.bedrock-runtime", self._stamp)
        return client

    def _stamp(self, request: Any, **_: Any) -> None:
        for name, value in TAGS.items():
            request.headers[name] = value
        request.headers["x-llm-feature"] = "stamped"

    def invoke(self, text: str) -> dict[str, Any]:
        body = json.dumps({"anthropic_version": "bedrock-2023-05-31", "max_tokens": 5, "messages": [{"role": "user", "content": text}]})
        reply = self.client.invoke_model(modelId="m1", body=body)  # call: m1 unknown
        return json.loads(reply["body"].read())


class Plain:
    def __init__(self) -> None:
        self.client = boto3.client("bedrock-runtime", region_name="us-east-1")

    def converse(self, text: str, **tags: str) -> str:
        request: dict[str, Any] = {"modelId": "m2", "messages": [{"role": "user", "content": [{"text": text}]}]}
        if tags:
            request["requestMetadata"] = tags
        return self.client.converse(**request)["output"]["message"]["content"][0]["text"]


Runtime().invoke("x")
Plain().converse("x", team="aws", service="bedrock")  # call: m2
