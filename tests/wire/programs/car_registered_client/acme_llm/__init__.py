"""Stands for a package that the company installs: nobody can see that it sends HTTP."""

import os
import urllib.request as _transport
from importlib import import_module

_json = import_module("json")
_URL = os.environ["WIRE_URL"] + "/v1/responses"


class Client:
    def __init__(self, token=None, headers=None):
        self._headers = {"authorization": f"Bearer {token}", **(headers or {})}

    def ask(self, prompt, *, model, team=None, feature=None):
        own = {"x-llm-team": team, "x-llm-feature": feature}
        return _send(model, prompt, {**self._headers, **{name: text for name, text in own.items() if text}})


def embed(texts, tags, model="e"):
    return _send(model, texts, {f"x-llm-{key}": value for key, value in tags.items()})


def rerank(texts, header_lines="", model="r"):
    """``header_lines``: ``Name: value``, one a line."""
    return _send(model, texts, dict(line.split(": ", 1) for line in header_lines.splitlines()))


def _send(model, prompt, headers):
    body = _json.dumps({"model": model, "input": prompt}).encode()
    make = getattr(_transport, "Req" + "uest")
    request = make(_URL, data=body, headers={"content-type": "application/json", **headers}, method="POST")
    return getattr(_transport, "url" + "open")(request).read()
