"""Wrappers whose keywords, or whose mapping of tags, become headers and metadata by the wrapper's own spelling."""

import os

import boto3
import httpx
from openai import OpenAI


class Summariser:
    def __init__(self, team: str) -> None:
        self._client = boto3.client("bedrock-runtime", region_name="us-east-1")
        self._meta = {"team": team, "service": "digest"}

    def summarise(self, text: str, model: str, **extra: str) -> str:
        reply = self._client.converse(
            modelId=model,
            messages=[{"role": "user", "content": [{"text": text}]}],
            requestMetadata={**self._meta, **extra},
        )
        return reply["output"]["message"]["content"][0]["text"]


def messages(session: httpx.Client, model: str, **labels: str) -> str:
    reply = session.post(
        f"{os.environ['ANTHROPIC_BASE_URL']}/v1/messages",
        headers={"x-api-key": "k", "x-llm-team": "growth", "x-llm-service": "digest"}
        | {f"x-llm-{name.replace('_', '-')}": value for name, value in labels.items()},
        json={"model": model, "max_tokens": 5, "messages": [{"role": "user", "content": "x"}]},
    )
    return reply.json()["content"][0]["text"]


class Gateway:
    def __init__(self) -> None:
        self.client = OpenAI(default_headers={"x-llm-team": "growth", "x-llm-service": "digest"})

    def chat(self, prompt: str, model: str, tags: dict[str, str] | None = None) -> str:
        headers = {}
        for name, value in (tags or {}).items():
            headers["x-llm-" + name] = value
        reply = self.client.chat.completions.create(
            model=model, messages=[{"role": "user", "content": prompt}], extra_headers=headers
        )
        return reply.choices[0].message.content

    def rate(self, prompt: str, model: str, purpose: str | None = None) -> str:
        headers = {"x-llm-feature": purpose} if purpose else None
        return self.client.responses.create(model=model, input=prompt, extra_headers=headers).output_text


summariser = Summariser("growth")
print(summariser.summarise("x", "m1", feature="digest"))  # call: m1
print(summariser.summarise("y", "m2"))  # call: m2

with httpx.Client() as http:
    print(messages(http, "m3", feature="letters"))  # call: m3
    print(messages(http, "m4"))  # call: m4

gateway = Gateway()
print(gateway.chat("x", "m5", {"feature": "chat"}))  # call: m5
print(gateway.chat("x", "m6"))  # call: m6
print(gateway.chat("x", "m7", tags={"team": "sales"}))  # call: m7
print(gateway.rate("x", "m8"))  # call: m8
print(gateway.rate("x", "m9", "rating"))  # call: m9
