"""APIs of their own: Cohere, Ollama, Replicate, DashScope and Mistral's OCR."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tests.wire.exchange import Reply, Request, json_reply, sse_reply


def answer(request: Request) -> Reply | None:
    path, body = request.path, request.json
    if request.method != "POST":
        return None
    if "/api/v1/services/" in path or "/api/v1/apps/" in path:
        output = {"text": "ok", "embeddings": [], "results": [], "task_id": "t", "task_status": "SUCCEEDED"}
        return json_reply({"request_id": "r", "output": output, "usage": {}})
    if path.endswith("/v2/chat"):
        return _cohere(body)
    if path.endswith("/v1/chat"):
        return json_reply({"text": "ok", "generation_id": "g", "response_id": "r", "finish_reason": "COMPLETE"})
    if path.endswith("/embed") and "/api/" not in path:
        return json_reply(
            {"id": "e", "embeddings": {"float": [[0.1]]}, "texts": ["a"], "response_type": "embeddings_by_type"}
        )
    if path.endswith("/rerank"):
        return json_reply({"id": "r", "results": [{"index": 0, "relevance_score": 0.5}]})
    if path.endswith(("/api/chat", "/api/generate", "/api/embed", "/api/embeddings")):
        return _ollama(body)
    if path.endswith("/predictions"):
        return json_reply(_prediction(body), 201)
    if path.endswith("/ocr"):
        return json_reply({"pages": [], "model": body.get("model"), "usage_info": {"pages_processed": 1}})
    return None


def _cohere(body: Mapping[str, Any]) -> Reply:
    message = {"role": "assistant", "content": [{"type": "text", "text": "ok"}]}
    if not body.get("stream"):
        return json_reply({"id": "c", "finish_reason": "COMPLETE", "message": message})
    events = [
        {"type": "message-start", "id": "c", "delta": {"message": {"role": "assistant"}}},
        {"type": "content-delta", "index": 0, "delta": {"message": {"content": {"text": "ok"}}}},
        {"type": "message-end", "id": "c", "delta": {"finish_reason": "COMPLETE"}},
    ]
    return sse_reply([("", event) for event in events])


def _ollama(body: Mapping[str, Any]) -> Reply:
    head = {"model": body.get("model"), "created_at": "2026-01-01T00:00:00Z"}
    value = {
        **head,
        "message": {"role": "assistant", "content": "ok"},
        "response": "ok",
        "embeddings": [[0.1]],
        "embedding": [0.1],
    }
    if not body.get("stream"):
        return json_reply({**value, "done": True})
    lines = [{**value, "done": False}, {**value, "done": True}]
    return Reply(
        "".join(json.dumps(line) + "\n" for line in lines).encode(), headers={"Content-Type": "application/x-ndjson"}
    )


def _prediction(body: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": "p",
        "model": "m",
        "version": body.get("version") or "v",
        "input": body.get("input") or {},
        "output": "ok",
        "status": "succeeded",
        "logs": "",
        "error": None,
        "metrics": {},
        "created_at": "2026-01-01T00:00:00Z",
        "started_at": "2026-01-01T00:00:00Z",
        "completed_at": "2026-01-01T00:00:00Z",
        "urls": {},
    }
