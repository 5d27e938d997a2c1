from __future__ import annotations

from typing import TypedDict

import boto3


class Envelope(TypedDict, total=False):
    team: str
    service: str
    feature: str


DEFAULT: Envelope = {"team": "logistics", "service": "route-notes"}
runtime = boto3.client("bedrock-runtime", region_name="eu-west-1")


def envelope(feature: str) -> Envelope:
    tags: Envelope = {**DEFAULT, "feature": feature}
    return tags


def note(text: str) -> str:
    out = runtime.converse(  # call: m1
        modelId="m1",
        messages=[{"role": "user", "content": [{"text": text}]}],
        requestMetadata=envelope("note"),
    )
    return out["output"]["message"]["content"][0]["text"]


def detour(text: str) -> str:
    tags = Envelope(team="logistics", feature="detour")
    out = runtime.converse(modelId="m2", messages=[{"role": "user", "content": [{"text": text}]}], requestMetadata=tags)  # call: m2
    return out["stopReason"]


def eta(text: str) -> str:
    tags = DEFAULT.copy()
    tags["feature"] = "eta"
    out = runtime.converse(modelId="m3", messages=[{"role": "user", "content": [{"text": text}]}], requestMetadata=dict(tags))  # call: m3
    return out["stopReason"]


print(note("stop 4"), detour("closed road"), eta("stop 5"))
