"""Batch job: summarise call transcripts with Bedrock."""

from __future__ import annotations

import json
from collections import ChainMap
from typing import Any

import boto3
from anthropic import AnthropicBedrock

BASE_TAGS = {"team": "voice", "service": "transcripts"}
session = boto3.Session()
bedrock = session.client("bedrock-runtime", region_name="us-east-1")
anthropic_bedrock = AnthropicBedrock(aws_region="us-east-1")


def build(model_id: str, text: str, tags: dict[str, str] | None = None, system: str = "") -> dict[str, Any]:
    request: dict[str, Any] = {
        "modelId": model_id,
        "messages": [{"role": "user", "content": [{"text": text}]}],
        "inferenceConfig": {"maxTokens": 200, "temperature": 0.0},
    }
    if system:
        request["system"] = [{"text": system}]
    if tags:
        request["requestMetadata"] = tags
    return request


def summarise(text: str) -> str:
    request = build("m1", text, {**BASE_TAGS, "feature": "summary"}, system="Be brief.")
    return bedrock.converse(**request)["output"]["message"]["content"][0]["text"]  # call: m1


def sentiment(text: str) -> str:
    return bedrock.converse(**build("m2", text))["stopReason"]  # call: m2


def topics(text: str) -> str:
    tags = ChainMap({"feature": "topics"}, BASE_TAGS)
    return bedrock.converse(**build("m3", text, dict(tags)))["stopReason"]  # call: m3


def embed(text: str) -> list[float]:
    response = bedrock.invoke_model(modelId="m4", body=json.dumps({"inputText": text}))  # call: m4
    return json.loads(response["body"].read())["embedding"]


def claude(text: str) -> str:
    metadata = json.dumps(dict(BASE_TAGS, feature="claude"), separators=(",", ":"))
    message = anthropic_bedrock.messages.create(  # call: m5
        model="m5",
        max_tokens=9,
        messages=[{"role": "user", "content": text}],
        extra_headers={"X-Amzn-Bedrock-Request-Metadata": metadata},
    )
    return message.content[0].text


print(summarise("a"), sentiment("b"), topics("c"), embed("d"), claude("e"))
