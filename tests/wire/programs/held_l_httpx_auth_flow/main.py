"""A gateway by httpx: a transport with retries, clients by a factory with event hooks for logging, streamed lines."""
from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

log = logging.getLogger("gateway")
BASE = os.environ["WIRE_URL"] + "/gateway/v1"


def _log(response: httpx.Response) -> None:
    log.info("%s %s", response.status_code, response.request.url)


@contextmanager
def gateway(team: str, service: str, **options: Any) -> Iterator[httpx.Client]:
    client = httpx.Client(
        base_url=BASE,
        headers={"Authorization": "Bearer dummy", "x-llm-team": team, "x-llm-service": service},
        event_hooks={"response": [_log]},
        transport=httpx.HTTPTransport(retries=2),
        **options,
    )
    try:
        yield client
    finally:
        client.close()


def chat(client: httpx.Client, text: str) -> str:
    response = client.post(  # call: m1
        "/chat/completions",
        json={"model": "m1", "messages": [{"role": "user", "content": text}]},
        headers={"x-llm-feature": "chat"},
    )
    return response.raise_for_status().json()["choices"][0]["message"]["content"]


def embed(client: httpx.Client, texts: list[str]) -> int:
    response = client.post("/embeddings", json={"model": "m2", "input": texts}, timeout=60)  # call: m2
    return len(response.json()["data"])


def stream(client: httpx.Client, text: str) -> Iterator[str]:
    payload = {"model": "m3", "messages": [{"role": "user", "content": text}], "stream": True}
    request = client.build_request("POST", "/chat/completions", json=payload, headers={"x-llm-feature": "stream"})
    response = client.send(request, stream=True)  # call: m3
    try:
        for line in response.iter_lines():
            if line.startswith("data: {"):
                yield json.loads(line[6:])["choices"][0]["delta"].get("content") or ""
    finally:
        response.close()


def once(text: str) -> int:
    headers = {"x-llm-team": "kiosk", "x-llm-service": "menu", "x-llm-feature": "once"}
    reply = httpx.post(f"{BASE}/responses", json={"model": "m4", "input": text}, headers=headers)  # call: m4
    return reply.status_code


def main() -> None:
    with gateway("kiosk", "menu", timeout=10) as client:
        print(chat(client, "a"), embed(client, ["a"]), list(stream(client, "a")), once("a"))


main()
