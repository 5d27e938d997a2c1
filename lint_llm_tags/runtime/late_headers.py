"""Headers that become known after a request was seen: a gRPC channel's credentials add them in another thread."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint_llm_tags.runtime.capture import Sent

_MOST = 1000
_waiting: deque[Sent] = deque(maxlen=_MOST)


def wait_for_headers(sent: Sent) -> None:
    """Keep a request to which credentials may still add headers."""
    _waiting.append(sent)


def add_headers(service_url: str, method: str, headers: list[tuple[str, str]]) -> None:
    """Add to the latest call of a method, which may be named with its service (``/pkg.Service/Method``) or without."""
    service = service_url.rpartition("/")[2]
    names = (method, f"/{service}/{method.lstrip('/')}")
    for sent in reversed(_waiting):
        if sent.url.endswith(names):
            known = set(sent.headers)
            sent.headers.extend(pair for pair in headers if pair not in known)
            return
