from __future__ import annotations

import json
import os
from abc import ABC, abstractmethod
from typing import Any

import boto3
from botocore.config import Config


class BedrockClientFactory:
    _client = None

    @classmethod
    def client(cls):
        if cls._client is None:
            session = boto3.Session(region_name=os.environ.get("AWS_REGION", "us-east-1"))
            cls._client = session.client("bedrock-runtime", config=Config(read_timeout=30))
        return cls._client


class BedrockModel(ABC):
    model_id: str
    team = "genai-platform"
    service = "bedrock-gateway"

    def __init__(self, feature: str | None = None) -> None:
        self.feature = feature
        self._runtime = BedrockClientFactory.client()

    def request_metadata(self) -> dict[str, str]:
        metadata = {"team": self.team, "service": self.service}
        if self.feature:
            metadata["feature"] = self.feature
        return metadata

    @abstractmethod
    def body(self, prompt: str) -> dict[str, Any]: ...

    def invoke(self, prompt: str) -> dict[str, Any]:
        response = self._runtime.invoke_model(  # call: m1, m3
            modelId=self.model_id,
            contentType="application/json",
            accept="application/json",
            body=json.dumps(self.body(prompt)),
        )
        return json.loads(response["body"].read())


class ClaudeOnBedrock(BedrockModel):
    model_id = "m1"

    def body(self, prompt):
        return {
            "anthropic_version": "bedrock-2023-05-31",
            "max_tokens": 30,
            "messages": [{"role": "user", "content": prompt}],
            "metadata": self.request_metadata(),
        }

    def generate(self, prompt):
        return self.invoke(prompt)["content"][0]["text"]


class NovaOnBedrock(BedrockModel):
    model_id = "m2"

    def body(self, prompt):
        return {"messages": [{"role": "user", "content": [{"text": prompt}]}]}

    def generate(self, prompt):
        response = self._runtime.converse(  # call: m2
            modelId=self.model_id, requestMetadata=self.request_metadata(), **self.body(prompt)
        )
        return response["output"]["message"]["content"][0]["text"]


class TitanEmbeddings(BedrockModel):
    model_id = "m3"

    def body(self, prompt):
        return {"inputText": prompt}

    def embed(self, text):
        return len(self.invoke(text)["embedding"])
