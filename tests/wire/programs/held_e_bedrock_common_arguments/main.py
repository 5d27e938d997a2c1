"""aioboto3 and boto3; common arguments as a module constant, an environment switch and a helper class."""
import asyncio
import json
import os
from collections.abc import Mapping

import aioboto3
import boto3

COMMON = {"requestMetadata": {"team": "lab", "service": "sim"}, "inferenceConfig": {"maxTokens": 10}}


class Call(Mapping):
    """Arguments of one converse(), as a read-only mapping."""

    def __init__(self, model: str, text: str, **metadata: str) -> None:
        self._values = {
            **COMMON,
            "modelId": model,
            "messages": [{"role": "user", "content": [{"text": text}]}],
            "requestMetadata": {**COMMON["requestMetadata"], **metadata},
        }

    def __getitem__(self, key):
        return self._values[key]

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)


async def ask(text: str) -> None:
    session = aioboto3.Session(region_name=os.environ["AWS_REGION"])
    async with session.client("bedrock-runtime") as bedrock:
        await bedrock.converse(**Call("m1", text, feature="ask"))  # call: m1
        await bedrock.converse(**Call("m2", text))  # call: m2


runtime = boto3.Session().client(service_name="bedrock-runtime")
body = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 9, "messages": []}
reply = runtime.invoke_model(modelId="m3", body=json.dumps(body).encode())  # call: m3
print(reply["body"].read())
asyncio.run(ask("x"))
