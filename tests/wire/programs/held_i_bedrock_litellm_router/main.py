"""Model routing by cost: bedrock for cheap texts, litellm for long ones; a table of dataclasses with callables."""
from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from typing import Any, NamedTuple

import boto3
import litellm

TAGS = {"team": "router", "service": "costs"}


class Usage(NamedTuple):
    tokens: int
    model: str


@lru_cache
def bedrock(region: str = "us-east-1") -> Any:
    return boto3.session.Session().client("bedrock-runtime", region_name=region)


def converse(text: str, *, feature: str = "") -> Usage:
    metadata = dict(TAGS)
    if feature:
        metadata["feature"] = feature
    reply = bedrock().converse(
        modelId="m1", messages=[{"role": "user", "content": [{"text": text}]}], requestMetadata=metadata
    )
    return Usage(reply["usage"]["totalTokens"], "m1")


def invoke(text: str, *, feature: str = "") -> Usage:
    body = json.dumps({"anthropic_version": "bedrock-2023-05-31", "max_tokens": 3, "messages": [{"role": "user", "content": text}]})
    bedrock().invoke_model(modelId="m2", body=body)  # call: m2
    return Usage(0, "m2")


def complete(text: str, *, feature: str = "") -> Usage:
    headers = {f"x-llm-{key}": value for key, value in ({**TAGS, "feature": feature} if feature else TAGS).items()}
    reply = litellm.completion(model="openai/m3", messages=[{"role": "user", "content": text}], extra_headers=headers)
    return Usage(reply.usage.total_tokens, "m3")


@dataclass(order=True)
class Route:
    price: float
    send: Callable[..., Usage] = field(compare=False)
    most: int = field(default=10_000, compare=False)

    def fits(self, text: str) -> bool:
        return len(text) <= self.most


ROUTES = sorted([Route(3.0, complete), Route(1.0, converse, most=4), Route(2.0, invoke, most=8)])


def cheapest(text: str, feature: str) -> Usage:
    route = next(route for route in ROUTES if route.fits(text))
    return route.send(text, feature=feature)


def total(usages: Iterable[Usage]) -> int:
    return reduce(lambda left, right: left + right.tokens, usages, 0)


print(total(cheapest(text, "cheap") for text in ("abc", "abcdef", "abcdefghijkl")))  # call: m1, m3
