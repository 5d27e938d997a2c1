"""The Gemini API and Vertex AI's copy of it."""

from __future__ import annotations

import json
import re

from tests.wire.exchange import Reply, Request, example, json_reply, sse_reply

_METHOD = re.compile(r"/models/[^/:]+:(\w+)$")


def answer(request: Request) -> Reply | None:
    match = _METHOD.search(request.path)
    if request.method != "POST" or not match or match[1] in ("rawPredict", "streamRawPredict"):
        return None
    if match[1] == "streamGenerateContent":
        content = _content(request)
        return sse_reply([("", content)]) if "alt=sse" in request.target else json_reply([content])
    if match[1] == "generateContent":
        return json_reply(_content(request))
    if match[1] == "countTokens":
        return json_reply({"totalTokens": 1})
    values = {"values": [0.1, 0.2]}
    predictions = [{"embeddings": values, "bytesBase64Encoded": "aQ==", "mimeType": "image/png"}]
    embeddings = [values for _ in request.json.get("requests") or [0]]
    return json_reply({"embeddings": embeddings, "embedding": values, "predictions": predictions})


def _content(request: Request) -> dict[str, object]:
    schema = (request.json.get("generationConfig") or {}).get("responseSchema")
    text = json.dumps(example({**schema, "type": schema.get("type", "object").lower()})) if schema else "ok"
    content = {"role": "model", "parts": [{"text": text}]}
    usage = {"promptTokenCount": 1, "candidatesTokenCount": 1, "totalTokenCount": 2}
    return {"candidates": [{"index": 0, "content": content, "finishReason": "STOP"}], "usageMetadata": usage}
