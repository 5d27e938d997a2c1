from __future__ import annotations

from app.services.writer import WriterService


def post_outline(body: dict[str, str]) -> dict[str, str]:
    return {"outline": WriterService().outline(body["topic"])}


def post_draft(body: dict[str, str]) -> dict[str, str]:
    return {"draft": WriterService("m2").draft(body["outline"])}


def post_custom(body: dict[str, str], request_headers: dict[str, str] | None = None) -> dict[str, str]:
    service = WriterService("m3")
    headers = {"x-llm-feature": "custom", "x-request-id": (request_headers or {}).get("x-request-id", "none")}
    return {"text": service.complete(body["prompt"], headers)}  # call: m3
