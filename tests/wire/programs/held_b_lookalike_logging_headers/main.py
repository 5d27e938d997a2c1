"""Middleware that logs the requests of others; it mentions openai a lot."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping

import openai
from openai import APIStatusError, OpenAIError

log = logging.getLogger("openai.audit")
SECRET = re.compile(r"sk-[A-Za-z0-9]{8,}")


def mask(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: SECRET.sub("***", value) for name, value in headers.items()}


class completion:
    """A context manager with an unlucky name."""

    def __init__(self, **details):
        self.details = details

    def __enter__(self):
        log.info("start %s", self.details)
        return self

    def __exit__(self, kind, error, trace):
        if isinstance(error, APIStatusError):
            log.error("refused %s", mask(error.response.headers))
        return isinstance(error, OpenAIError)


with completion(model="gpt", messages=["x"]) as current:
    log.debug("%s %s", openai.__version__, current.details)
print(mask({"Authorization": "Bearer sk-abcdefghijkl"}))
