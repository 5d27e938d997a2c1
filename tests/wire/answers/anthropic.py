"""The Anthropic Messages API."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tests.wire.exchange import Reply, Request, example, json_reply, sse_reply


def answer(request: Request) -> Reply | None:
    if request.method != "POST":
        return None
    body = request.json
    if request.path.endswith("/messages/count_tokens"):
        return json_reply({"input_tokens": 1})
    if request.path.endswith("/messages/batches"):
        counts = {"processing": 1, "succeeded": 0, "errored": 0, "canceled": 0, "expired": 0}
        return json_reply(
            {"id": "b", "type": "message_batch", "processing_status": "in_progress", "request_counts": counts}
        )
    if not request.path.endswith(("/messages", ":rawPredict", ":streamRawPredict")):
        return None
    extra = sorted(set(body.get("metadata") or {}) - {"user_id"})
    if extra and "/gateway/" not in request.path:
        message = f"metadata.{extra[0]}: Extra inputs are not permitted"
        return json_reply({"type": "error", "error": {"type": "invalid_request_error", "message": message}}, 400)
    message = anthropic_message(body)
    return sse_reply(_events(message)) if body.get("stream") else json_reply(message)


def anthropic_message(body: Mapping[str, Any]) -> dict[str, Any]:
    """The reply's body, also for Claude behind Bedrock."""
    content: dict[str, Any] = {"type": "text", "text": _text(body)}
    tools = [tool for tool in body.get("tools") or () if "input_schema" in tool]
    if tools and "tool_result" not in json.dumps(body.get("messages")):
        content = {"type": "tool_use", "id": "toolu_1", "name": tools[0]["name"]}
        content["input"] = example(tools[0]["input_schema"])
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": body.get("model", "m"),
        "content": [content],
        "stop_reason": "tool_use" if content["type"] == "tool_use" else "end_turn",
        "stop_sequence": None,
        "usage": {"input_tokens": 1, "output_tokens": 1},
    }


def _text(body: Mapping[str, Any]) -> str:
    wanted = body.get("output_format") or (body.get("output_config") or {}).get("format") or {}
    return json.dumps(example(wanted["schema"])) if "schema" in wanted else "ok"


def _events(message: Mapping[str, Any]) -> list[tuple[str, object]]:
    block = message["content"][0]
    if block["type"] == "text":
        empty = {**block, "text": ""}
        delta = {"type": "text_delta", "text": block["text"]}
    else:
        empty = {**block, "input": {}}
        delta = {"type": "input_json_delta", "partial_json": json.dumps(block["input"])}
    ending = {"stop_reason": message["stop_reason"], "stop_sequence": None}
    events: list[dict[str, Any]] = [
        {"type": "message_start", "message": {**message, "content": [], "stop_reason": None}},
        {"type": "content_block_start", "index": 0, "content_block": empty},
        {"type": "content_block_delta", "index": 0, "delta": delta},
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": ending, "usage": {"output_tokens": 1}},
        {"type": "message_stop"},
    ]
    return [(event["type"], event) for event in events]
