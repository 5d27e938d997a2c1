"""Which tags did a request carry? Read from the recorded bytes, with none of the checker's code.

This is the suite's own reading of "carriers that count", so that the checker's reading is held against something.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from tests.wire.exchange import Request

_MODEL_IN_PATH = re.compile(
    r"/model/([^/]+)/(?:converse|invoke)|/models/([^/:]+):|/endpoints/([^/:]+):"
    r"|/models/[^/]+/([^/]+)/predictions$|/apps/([^/]+)/completion$"
)
_MODEL_IN_FORM = re.compile(rb'name="model"\r\n(?:[^\r\n]+\r\n)*\r\n([^\r\n]*)\r\n')
_ENDPOINT = re.compile(
    r"/(completions|responses|responses/compact|messages|messages/batches|embeddings|moderations|batches|videos"
    r"|fine_tuning/jobs|images/\w+|audio/\w+|threads/runs|threads/[^/]+/runs|rerank"
    r"|chat|embed|generate|ocr|predictions|classify|async-invoke|model-invocation-job"
    r"|(?:text|multimodal)-generation/generation|text2image/image-synthesis|text-embedding|text-rerank)$"
)
_FREE = ("count_tokens", "input_tokens", ":countTokens", "/count-tokens")

_TAKES_METADATA = ("/gateway/", "/mistral/", "/fireworks/", "/openrouter/")

HELICONE = "helicone-property-"
"""What headers begin with that hold one tag each, whatever the policy's prefix is."""
LIST_HEADERS = ("x-litellm-tags", "baggage")
JSON_HEADERS = (
    "x-portkey-metadata",
    "cf-aig-metadata",
    "x-litellm-spend-logs-metadata",
    "x-tfy-metadata",
    "databricks-ai-gateway-request-tags",
    "x-amzn-bedrock-request-metadata",
)


def models(request: Request) -> list[str]:
    """What names the calls behind a billable request: its model, or what stands for one. Empty: not billable."""
    upgrade = request.header("Upgrade").lower() == "websocket"
    if request.path.endswith(_FREE) or not (request.method == "POST" or upgrade):
        return []
    if upgrade:
        return parse_qs(urlsplit(request.target).query).get("model", [])
    found = []
    if _ENDPOINT.search(request.path):
        found += [_bare(str(model)) for model in _models_in(request.json)]
    if match := _MODEL_IN_PATH.search(request.path):
        found.append(_bare(unquote(next(filter(None, match.groups())))))
    if match := _MODEL_IN_FORM.search(request.body):
        found.append(match[1].decode())
    return list(dict.fromkeys(found))


def _models_in(body: Mapping[str, Any]) -> Iterator[object]:
    for key in ("model", "modelId", "version", "assistant_id", "input_file_id"):
        if body.get(key):
            yield body[key]
    for entry in body.get("requests") or ():
        if isinstance(entry, dict) and isinstance(entry.get("params"), dict):
            yield entry["params"].get("model")


def _bare(model: str) -> str:
    return model.removeprefix("models/")


def missing(requests: Iterable[Request], required: Iterable[str], prefix: str = "x-llm-") -> set[str]:
    """Required tags that some request did not carry."""
    lacking: set[str] = set()
    for request in requests:
        carried = {_fold(key) for key, value in carried_tags(request, prefix) if str(value).strip()}
        lacking |= {tag for tag in required if _fold(tag) not in carried}
    return lacking


def carried_tags(request: Request, prefix: str = "x-llm-") -> Iterator[tuple[str, object]]:
    for name, value in request.headers:
        yield from _in_header(_fold(name), value, _fold(prefix))
    yield from _in_body(request)


def _fold(name: str) -> str:
    return name.lower().replace("_", "-")


def _in_header(name: str, value: str, prefix: str) -> Iterator[tuple[str, object]]:
    for start in (prefix, HELICONE):
        if name.startswith(start):
            yield name.removeprefix(start), value
    if name in JSON_HEADERS:
        yield from _mapping(_parsed(value))
    elif name == "x-litellm-tags":
        for entry in value.split(","):
            key, _, text = entry.strip().replace("=", ":", 1).partition(":")
            yield key, text
    elif name == "baggage":
        for member in value.split(","):
            key, _, text = member.split(";")[0].partition("=")
            yield unquote(key.strip()), unquote(text.strip())


def _in_body(request: Request) -> Iterator[tuple[str, object]]:
    body = request.json
    yield from _mapping(body.get("requestMetadata"))
    yield from _mapping(body.get("labels"))
    yield from _tag_list(body.get("tags"))
    if "/openrouter/" in request.path:
        yield from _mapping(body.get("trace"))
    if accepts_metadata(request):
        metadata = body.get("metadata")
        yield from _mapping(metadata)
        yield from _words(metadata.get("tags") if isinstance(metadata, dict) else None)
        yield from _words(body.get("tags"))


def _tag_list(value: object) -> Iterator[tuple[str, object]]:
    """What AWS bills a job by: ``[{"key": "team", "value": "support"}]``."""
    for tag in value if isinstance(value, list) else []:
        if isinstance(tag, dict) and "key" in tag:
            yield str(tag["key"]), tag.get("value")


def _words(value: object) -> Iterator[tuple[str, object]]:
    """What a LiteLLM proxy reads from ``tags``: ``["team:support"]``."""
    for word in value if isinstance(value, list) else []:
        if isinstance(word, str) and ":" in word:
            key, _, text = word.partition(":")
            yield key, text


def accepts_metadata(request: Request) -> bool:
    """Whether the body's ``metadata`` takes tags. A gateway does, and some providers (their programs put the name into
    the base URL); Anthropic and, unless it stores, chat do not."""
    if any(name in request.path for name in _TAKES_METADATA):
        return True
    if request.path.endswith("/chat/completions"):
        return request.json.get("store") is True
    return not request.path.endswith("/messages")


def _mapping(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        yield from value.items()


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None
