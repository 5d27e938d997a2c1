"""Small helpers that are given a client and keywords, of several SDKs."""
import asyncio
from typing import Any, Callable

import boto3
from anthropic import Anthropic, AsyncAnthropic
from openai import AsyncOpenAI, OpenAI

TAGS = {"x-llm-team": "a", "x-llm-service": "b"}


def respond(client, **options):
    return client.responses.create(**options)


def vectors(client, texts, **options):
    return client.embeddings.create(input=texts, **options)


def message(client: Any, **options: Any):
    options.setdefault("max_tokens", 5)
    return client.messages.create(messages=[{"role": "user", "content": "x"}], **options)


async def later(client, **options):
    return await client.responses.create(**options)


def through(send: Callable[..., Any], **options: Any) -> Any:
    return send(**options)


def converse(runtime, text, **options):
    return runtime.converse(messages=[{"role": "user", "content": [{"text": text}]}], **options)


openai = OpenAI(default_headers=TAGS)
respond(openai, model="m1", input="x")  # call: m1
respond(openai, model="m2", input="x", extra_headers={"x-llm-feature": "f"})  # call: m2
vectors(OpenAI(), ["x"], model="m3", extra_headers=TAGS)  # call: m3
message(Anthropic(default_headers={**TAGS, "x-llm-feature": "c"}), model="m4")  # call: m4
message(Anthropic(), model="m5", extra_headers={"x-llm-feature": "c"})  # call: m5
asyncio.run(later(AsyncOpenAI(default_headers=TAGS), model="m6", input="x"))  # call: m6
through(openai.responses.create, model="m7", input="x")  # call: m7
through(openai.embeddings.create, model="m8", input="x", extra_headers={"x-llm-feature": "g"})  # call: m8
converse(boto3.client("bedrock-runtime"), "x", modelId="m9", requestMetadata={"team": "a", "service": "b"})  # call: m9
