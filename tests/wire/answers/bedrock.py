"""Amazon Bedrock's runtime."""

from __future__ import annotations

import base64
import json
import re
import struct
import zlib
from collections.abc import Iterable
from urllib.parse import unquote

from tests.wire.answers.anthropic import anthropic_message
from tests.wire.exchange import Reply, Request, json_reply

_PATH = re.compile(r"/model/([^/]+)/(converse|converse-stream|invoke|invoke-with-response-stream|count-tokens)$")


def answer(request: Request) -> Reply | None:
    if not (match := _PATH.search(request.path)):
        return None
    model, operation = unquote(match[1]), match[2]
    if operation == "converse":
        return json_reply(
            {
                "output": {"message": {"role": "assistant", "content": [_content(request)]}},
                "stopReason": "tool_use" if "toolUse" in _content(request) else "end_turn",
                "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
                "metrics": {"latencyMs": 1},
            }
        )
    if operation == "converse-stream":
        return _event_stream(
            [
                ("messageStart", {"role": "assistant"}),
                ("contentBlockDelta", {"contentBlockIndex": 0, "delta": {"text": "ok"}}),
                ("contentBlockStop", {"contentBlockIndex": 0}),
                ("messageStop", {"stopReason": "end_turn"}),
                (
                    "metadata",
                    {
                        "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
                        "metrics": {"latencyMs": 1},
                    },
                ),
            ]
        )
    if operation == "invoke-with-response-stream":
        events = [
            {"type": "message_start", "message": {**anthropic_message(request.json), "content": []}},
            {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
            {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "ok"}},
            {"type": "content_block_stop", "index": 0},
            {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 1}},
            {"type": "message_stop"},
        ]
        return _event_stream(
            [("chunk", {"bytes": base64.b64encode(json.dumps(event).encode()).decode()}) for event in events]
        )
    if operation == "count-tokens":
        return json_reply({"inputTokens": 1})
    embedding = {"embedding": [0.1, 0.2], "embeddings": [[0.1, 0.2]], "inputTextTokenCount": 1}
    titan = {"results": [{"outputText": "ok", "tokenCount": 1}], "generation": "ok"}
    return json_reply({**anthropic_message({**request.json, "model": model}), **embedding, **titan})


def _content(request: Request) -> dict[str, object]:
    tools = (request.json.get("toolConfig") or {}).get("tools") or []
    if tools and "toolResult" not in json.dumps(request.json.get("messages")):
        return {"toolUse": {"toolUseId": "t1", "name": tools[0]["toolSpec"]["name"], "input": {}}}
    return {"text": "ok"}


def _event_stream(events: Iterable[tuple[str, object]]) -> Reply:
    body = b"".join(_event(name, json.dumps(payload).encode()) for name, payload in events)
    return Reply(body, headers={"Content-Type": "application/vnd.amazon.eventstream"})


def _event(name: str, payload: bytes) -> bytes:
    headers = b"".join(
        struct.pack("!B", len(key)) + key.encode() + b"\x07" + struct.pack("!H", len(value)) + value.encode()
        for key, value in {
            ":message-type": "event",
            ":event-type": name,
            ":content-type": "application/json",
        }.items()
    )
    prelude = struct.pack("!II", 12 + len(headers) + len(payload) + 4, len(headers))
    message = prelude + struct.pack("!I", zlib.crc32(prelude)) + headers + payload
    return message + struct.pack("!I", zlib.crc32(message))
