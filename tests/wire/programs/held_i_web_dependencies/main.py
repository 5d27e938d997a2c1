"""Handlers whose client and tags come as Annotated dependencies, one of them a generator; a router table of paths."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from deps import Client, Request, Tags, resolve

ROUTES: dict[str, Callable[..., Any]] = {}


def route(path: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def add(handler: Callable[..., Any]) -> Callable[..., Any]:
        ROUTES[path] = handler
        return handler

    return add


@route("/answer")
def answer(request: Request, client: Client, tags: Tags) -> str:
    return client.responses.create(model="m1", input=request.path, extra_headers=tags).output_text  # call: m1


@route("/title")
def title(request: Request, client: Client) -> str:
    return client.responses.create(model="m2", input=request.path, extra_headers={"x-llm-feature": "title"}).output_text  # call: m2


@route("/raw")
def raw(client: Client) -> int:
    return client.embeddings.with_raw_response.create(model="m3", input="x").status_code  # call: m3


for path, handler in ROUTES.items():
    resolve(handler, Request(path, {}))
