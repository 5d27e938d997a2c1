"""A stack of middlewares around a terminal that sends: each may add headers."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from openai import OpenAI


@dataclass
class Request:
    model: str
    text: str
    headers: dict[str, str] = field(default_factory=dict)


Handler = Callable[[Request], str]
Middleware = Callable[[Request, Handler], str]
client = OpenAI()


def owner(request: Request, call_next: Handler) -> str:
    request.headers |= {"x-llm-team": "stack", "x-llm-service": "middleware"}
    return call_next(request)


def feature(name: str) -> Middleware:
    def add(request: Request, call_next: Handler) -> str:
        request.headers.setdefault("x-llm-feature", name)
        return call_next(request)
    return add


def send_tagged(request: Request) -> str:
    return client.responses.create(model=request.model, input=request.text, extra_headers=request.headers).output_text  # call: m1


def send_plain(request: Request) -> str:
    return client.responses.create(model=request.model, input=request.text, extra_headers=request.headers).output_text  # call: m2


def build(terminal: Handler, *middlewares: Middleware) -> Handler:
    handler = terminal
    for middleware in reversed(middlewares):
        def wrapped(request: Request, middleware: Middleware = middleware, inner: Handler = handler) -> str:
            return middleware(request, inner)
        handler = wrapped
    return handler


build(send_tagged, owner, feature("stack"))(Request("m1", "x"))
build(send_plain, owner)(Request("m2", "x"))
