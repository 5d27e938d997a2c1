"""Tags as a LiteLLM proxy takes them: a list of words in the body's metadata."""

import os

from openai import OpenAI

client = OpenAI(base_url=os.environ["LLM_GATEWAY_URL"])

COMMON = ["team:search", "service:indexer"]


def summarise(text: str, feature: str):
    return client.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": text}],
        extra_body={"metadata": {"tags": [*COMMON, "feature:summary"]}},
    )


def title(text: str):
    return client.chat.completions.create(  # call: m2
        model="m2",
        messages=[{"role": "user", "content": text}],
        extra_body={"metadata": {"tags": COMMON, "run": "nightly"}},
    )


def keywords(text: str):
    return client.chat.completions.create(  # call: m3
        model="m3",
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-litellm-tags": ",".join(COMMON) + ",feature:keywords"},
    )


def label(text: str):
    return client.chat.completions.create(  # call: m4
        model="m4",
        messages=[{"role": "user", "content": text}],
        extra_body={"metadata": {"tags": ["nightly", "search"]}},
    )


summarise("a", "b")
title("a")
keywords("a")
label("a")
