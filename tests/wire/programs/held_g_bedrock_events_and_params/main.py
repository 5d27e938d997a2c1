"""boto3: paginator-like loop, params from a builder, streams read in a generator, two regions."""
import json
from collections.abc import Iterator
from typing import Any

import boto3
from botocore.config import Config

CONFIG = Config(retries={"max_attempts": 1})
OWNER = {"team": "claims", "service": "triage"}


class Request(dict):
    """A request under construction."""

    def user(self, text: str) -> "Request":
        self.setdefault("messages", []).append({"role": "user", "content": [{"text": text}]})
        return self

    def tagged(self, **tags: str) -> "Request":
        self["requestMetadata"] = {**OWNER, **tags}
        return self


def runtime(region: str = "us-east-1"):
    return boto3.Session(region_name=region).client(service_name="bedrock-runtime", config=CONFIG)


def tokens(**request: Any) -> Iterator[str]:
    stream = runtime().converse_stream(**request)["stream"]
    for event in stream:
        if "contentBlockDelta" in event:
            yield event["contentBlockDelta"]["delta"]["text"]


runtime("eu-west-1").converse(**Request(modelId="m1").user("a").tagged(feature="sort"))  # call: m1
runtime().converse(**Request(modelId="m2").user("a"))  # call: m2
print("".join(tokens(modelId="m3", messages=[{"role": "user", "content": [{"text": "a"}]}], requestMetadata={**OWNER, "feature": "stream"})))  # call: m3
print(*tokens(modelId="m4", messages=[{"role": "user", "content": [{"text": "a"}]}], requestMetadata=OWNER))  # call: m4
body = json.dumps({"anthropic_version": "bedrock-2023-05-31", "max_tokens": 5, "messages": []})
runtime().invoke_model(modelId="m5", body=body, contentType="application/json")  # call: m5
