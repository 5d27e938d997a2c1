from __future__ import annotations

import uuid
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass
class RequestInfo:
    path: str
    tenant: str = "public"
    request_id: str = field(default_factory=lambda: uuid.uuid4().hex)


current_request: ContextVar[RequestInfo | None] = ContextVar("current_request", default=None)


def attribution_headers(feature: str) -> dict[str, str]:
    info = current_request.get()
    headers = {"x-llm-team": "web", "x-llm-service": "portal", "x-llm-feature": feature}
    if info is not None:
        headers["x-tenant"] = info.tenant
    return headers


Handler = Callable[[RequestInfo], Awaitable[str]]


async def dispatch(handler: Handler, info: RequestInfo) -> str:
    token = current_request.set(info)
    try:
        return await handler(info)
    finally:
        current_request.reset(token)
