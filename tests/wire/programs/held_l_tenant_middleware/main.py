"""Tenants resolved by a middleware stack: each layer wraps the next and may replace the client on the request."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from openai import OpenAI

base = OpenAI(default_headers={"x-llm-team": "b2b", "x-llm-service": "portal"})


@dataclass(frozen=True)
class Request:
    tenant: str
    text: str
    client: OpenAI = base
    headers: dict[str, str] = field(default_factory=dict)


Handler: TypeAlias = Callable[[Request], str]
Middleware: TypeAlias = Callable[[Handler], Handler]


def tenant_client(next_: Handler) -> Handler:
    def handle(request: Request) -> str:
        client = request.client.with_options(default_headers={"x-tenant": request.tenant})
        return next_(replace(request, client=client))

    return handle


def featured(name: str) -> Middleware:
    def wrap(next_: Handler) -> Handler:
        def handle(request: Request) -> str:
            return next_(replace(request, headers={**request.headers, "x-llm-feature": name}))

        return handle

    return wrap


def stack(handler: Handler, *middlewares: Middleware) -> Handler:
    for middleware in reversed(middlewares):
        handler = middleware(handler)
    return handler


def ask(request: Request) -> str:
    reply = request.client.responses.create(model="m1", input=request.text, extra_headers=request.headers)  # call: m1
    return reply.output_text


def bare(request: Request) -> str:
    reply = request.client.chat.completions.create(  # call: m2
        model="m2", messages=[{"role": "user", "content": request.text}], extra_headers=request.headers
    )
    return reply.choices[0].message.content or ""


ROUTES: dict[str, Handler] = {
    "/ask": stack(ask, tenant_client, featured("ask")),
    "/bare": stack(bare, tenant_client),
}


def main() -> None:
    for path, handler in ROUTES.items():
        print(path, handler(Request("acme", "hello")))


main()
