"""The OpenAI API and everything that speaks it."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from tests.wire.exchange import Reply, Request, example, json_reply, sse_reply
from tests.wire.truth import accepts_metadata

_USAGE = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}


def answer(request: Request) -> Reply | None:
    if request.header("Upgrade").lower() == "websocket":
        return _websocket(request)
    if request.method != "POST":
        return None
    path, body = request.path, request.json
    if path.endswith(("/chat/completions", "/fim/completions", "/agents/completions")):
        return _chat(request, body)
    if path.endswith("/responses"):
        return _responses(body)
    if path.endswith("/responses/compact"):
        return json_reply(
            {"id": "c", "object": "response.compaction", "created_at": 1, "output": [], "usage": _response_usage()}
        )
    if path.endswith("/audio/speech"):
        return Reply(b"sound", headers={"Content-Type": "audio/mpeg"})
    for end, value in _FIXED.items():
        if path.endswith(end):
            return json_reply(value)
    if path.endswith("/completions"):
        return _completion(body)
    if path.endswith("/embeddings"):
        inputs = body.get("input")
        count = len(inputs) if isinstance(inputs, list) and inputs and not isinstance(inputs[0], int) else 1
        vectors = [{"object": "embedding", "index": i, "embedding": [0.1, 0.2]} for i in range(count)]
        listed = {"id": "e", "object": "list", "model": body.get("model"), "data": vectors, "usage": _USAGE}
        return json_reply(listed)
    if "/threads" in path and path.endswith("/runs"):
        return json_reply({"id": "run_1", "object": "thread.run", "thread_id": "t", "status": "completed"})
    return None


_IMAGES = {"created": 1, "data": [{"b64_json": "aQ==", "url": "http://127.0.0.1/i.png"}]}
_FIXED: Mapping[str, object] = {
    "/images/generations": _IMAGES,
    "/images/edits": _IMAGES,
    "/images/variations": _IMAGES,
    "/audio/transcriptions": {"text": "ok"},
    "/audio/translations": {"text": "ok"},
    "/moderations": {"id": "m", "model": "m", "results": [{"flagged": False, "categories": {}, "category_scores": {}}]},
    "/files": {"id": "file_1", "object": "file", "bytes": 1, "created_at": 1, "filename": "f", "purpose": "batch"},
    "/v1/batches": {"id": "batch_1", "object": "batch", "status": "validating", "endpoint": "/v1/chat/completions"},
    "/fine_tuning/jobs": {"id": "job_1", "object": "fine_tuning.job", "status": "queued"},
    "/threads/runs": {"id": "run_1", "object": "thread.run", "thread_id": "t", "status": "completed"},
    "/videos": {"id": "video_1", "object": "video", "status": "completed", "created_at": 1},
}


def _chat(request: Request, body: Mapping[str, Any]) -> Reply:
    if body.get("metadata") and not accepts_metadata(request):
        message = "The 'metadata' parameter is only allowed when 'store' is enabled."
        return json_reply({"error": {"message": message, "type": "invalid_request_error", "param": "metadata"}}, 400)
    message = _chat_message(body)
    finish = "tool_calls" if "tool_calls" in message else "stop"
    head = {"id": "chatcmpl-1", "created": 1, "model": body.get("model"), "system_fingerprint": "f"}
    if not body.get("stream"):
        choices = [{"index": i, "message": message, "finish_reason": finish} for i in range(body.get("n") or 1)]
        return json_reply({**head, "object": "chat.completion", "choices": choices, "usage": _USAGE})
    delta = dict(message)
    if "tool_calls" in delta:
        delta["tool_calls"] = [{"index": i, **call} for i, call in enumerate(delta["tool_calls"])]
    chunks = [
        {"index": 0, "delta": delta, "finish_reason": None},
        {"index": 0, "delta": {}, "finish_reason": finish},
    ]
    events: list[tuple[str, object]] = [
        ("", {**head, "object": "chat.completion.chunk", "choices": [chunk]}) for chunk in chunks
    ]
    return sse_reply([*events, ("", "[DONE]")])


def _chat_message(body: Mapping[str, Any]) -> dict[str, Any]:
    answered = any(message.get("role") == "tool" for message in body.get("messages") or ())
    functions = [tool["function"] for tool in body.get("tools") or () if tool.get("type") == "function"]
    if functions and not answered:
        call = {"name": functions[0]["name"], "arguments": json.dumps(example(functions[0].get("parameters")))}
        return {
            "role": "assistant",
            "content": None,
            "tool_calls": [{"id": "call_1", "type": "function", "function": call}],
        }
    wanted = body.get("response_format") or {}
    if wanted.get("type") == "json_schema":
        return {"role": "assistant", "content": json.dumps(example(wanted["json_schema"].get("schema")))}
    return {"role": "assistant", "content": "{}" if wanted.get("type") == "json_object" else "ok"}


def _completion(body: Mapping[str, Any]) -> Reply:
    value = {
        "id": "cmpl-1",
        "object": "text_completion",
        "created": 1,
        "model": body.get("model"),
        "choices": [{"index": 0, "text": "ok", "finish_reason": "stop", "logprobs": None}],
        "usage": _USAGE,
    }
    return sse_reply([("", value), ("", "[DONE]")]) if body.get("stream") else json_reply(value)


def _response_usage() -> dict[str, Any]:
    return {
        "input_tokens": 1,
        "output_tokens": 1,
        "total_tokens": 2,
        "input_tokens_details": {"cached_tokens": 0},
        "output_tokens_details": {"reasoning_tokens": 0},
    }


def _responses(body: Mapping[str, Any]) -> Reply:
    response = {
        "id": "resp_1",
        "object": "response",
        "created_at": 1,
        "model": body.get("model"),
        "status": "completed",
        "output": [_response_item(body)],
        "parallel_tool_calls": False,
        "tool_choice": "auto",
        "tools": body.get("tools") or [],
        "usage": _response_usage(),
        **dict.fromkeys(("error", "incomplete_details", "instructions", "metadata", "completed_at")),
        **dict.fromkeys(("temperature", "top_p", "presence_penalty", "frequency_penalty"), 1),
    }
    if not body.get("stream"):
        return json_reply(response)
    started = {**response, "output": [], "status": "in_progress"}
    item = response["output"][0]  # type: ignore[index]
    events: list[dict[str, Any]] = [
        {"type": "response.created", "response": started},
        {"type": "response.output_item.added", "output_index": 0, "item": {**item, "content": []}},
    ]
    if item["type"] == "message":
        part = item["content"][0]
        at = {"item_id": item["id"], "output_index": 0, "content_index": 0}
        events += [
            {"type": "response.content_part.added", **at, "part": {**part, "text": ""}},
            {"type": "response.output_text.delta", **at, "delta": part["text"], "logprobs": []},
            {"type": "response.output_text.done", **at, "text": part["text"], "logprobs": []},
            {"type": "response.content_part.done", **at, "part": part},
        ]
    events += [
        {"type": "response.output_item.done", "output_index": 0, "item": item},
        {"type": "response.completed", "response": response},
    ]
    return sse_reply([(event["type"], {**event, "sequence_number": i}) for i, event in enumerate(events)])


def _response_item(body: Mapping[str, Any]) -> dict[str, Any]:
    given = body.get("input")
    answered = isinstance(given, list) and any(item.get("type") == "function_call_output" for item in given)
    functions = [tool for tool in body.get("tools") or () if tool.get("type") == "function"]
    if functions and not answered:
        arguments = json.dumps(example(functions[0].get("parameters")))
        call = {"type": "function_call", "call_id": "call_1", "name": functions[0]["name"], "arguments": arguments}
        return {**call, "id": "fc_1", "status": "completed"}
    wanted = (body.get("text") or {}).get("format") or {}
    text = json.dumps(example(wanted.get("schema"))) if wanted.get("type") == "json_schema" else "ok"
    part = {"type": "output_text", "text": text, "annotations": []}
    return {"id": "msg_1", "type": "message", "role": "assistant", "status": "completed", "content": [part]}


def _websocket(request: Request) -> Reply:
    """Accept, send one event, close."""
    digest = hashlib.sha1((request.header("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode())
    event = json.dumps({"type": "session.created", "event_id": "e", "session": {"type": "realtime"}}).encode()
    frames = bytes([0x81, len(event)]) + event + b"\x88\x02\x03\xe8"
    accept = base64.b64encode(digest.digest()).decode()
    return Reply(frames, 101, {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Accept": accept})
