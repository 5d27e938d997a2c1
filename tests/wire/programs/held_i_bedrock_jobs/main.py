"""Bedrock in a batch job: a thread pool maps a bound method, partials keep the metadata, a paginator of texts."""
from __future__ import annotations

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, partial
from typing import Any

import boto3
from botocore.config import Config

META = {"team": "claims", "service": "extract"}


class Extractor:
    def __init__(self, region: str = "us-east-1", workers: int = 2) -> None:
        self.region = region
        self.workers = workers

    @cached_property
    def runtime(self) -> Any:
        return boto3.client("bedrock-runtime", region_name=self.region, config=Config(retries={"max_attempts": 1}))

    def one(self, text: str) -> str:
        reply = self.runtime.converse(  # call: m1
            modelId="m1",
            messages=[{"role": "user", "content": [{"text": text}]}],
            inferenceConfig={"maxTokens": 8},
            requestMetadata={**META, "feature": "extract"},
        )
        return reply["output"]["message"]["content"][0]["text"]

    def all(self, texts: Iterable[str]) -> list[str]:
        with ThreadPoolExecutor(self.workers) as pool:
            return list(pool.map(self.one, texts))

    def vectors(self, texts: Iterable[str]) -> list[Any]:
        invoke = partial(self.runtime.invoke_model, modelId="m2", contentType="application/json")
        return [json.loads(invoke(body=json.dumps({"inputText": text}))["body"].read()) for text in texts]  # call: m2

    def streamed(self, text: str, **options: Any) -> str:
        request = {"modelId": "m3", "messages": [{"role": "user", "content": [{"text": text}]}]} | options
        stream = self.runtime.converse_stream(**request)["stream"]
        return "".join(event["contentBlockDelta"]["delta"]["text"] for event in stream if "contentBlockDelta" in event)


extractor = Extractor()
extractor.all(["a", "b"])
extractor.vectors(["a"])
extractor.streamed("x", requestMetadata=META)  # call: m3
