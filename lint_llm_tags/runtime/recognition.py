"""Is this request billed, and by whom? Decided by hosts and paths of the provider data, and the policy's gateways."""

from __future__ import annotations

import json
import os
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from lint_llm_tags.providers.catalog import PROMPT_FIELDS, load_endpoints
from lint_llm_tags.runtime import policies
from lint_llm_tags.tags.carriers import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lint_llm_tags.policy.model import Policy

GATEWAY = "gateway"
"""The provider of a request to a gateway of the policy whose path tells no other."""
UPGRADE = "WEBSOCKET"
"""Stands for the method of a websocket's handshake, which is a GET."""


def may_be_billed(method: str, url: str) -> bool:
    """Tell at once what cannot be: reading costs nothing."""
    return method in ("POST", UPGRADE) and not url.startswith(("data:", "file:"))


class Route(NamedTuple):
    """What the provider data say about a URL."""

    provider: str = ""
    free: bool = False
    likely: str = ""
    """The provider, if the request has one of ``evidence``."""
    evidence: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def route(url: str) -> Route:
    """What is known about a URL without its query."""
    endpoints = load_endpoints()
    if provider := endpoints.endpoint(url):
        return Route(provider)
    likely, evidence = endpoints.likely_endpoint(url) or ("", frozenset())
    return Route("", _is_free(url), likely, frozenset(map(normalise, evidence)))


def billed_by(
    method: str,
    url: str,
    headers: Callable[[], Iterable[tuple[str, str]]],
    body: Callable[[], bytes],
    sender: Callable[[], str],
) -> str:
    """The provider who bills a request, ``"gateway"``, or ``""``. A free route of a provider is not billed.

    ``sender`` gives the file that sends: its policy says what is a gateway.
    """
    bare = url.partition("?")[0]
    known = route(bare)
    if known.provider or known.free:
        return known.provider
    if known.likely:
        given = {normalise(name) for name, _ in headers()} | {normalise(name) for name in read_json(body())}
        if method == UPGRADE or not known.evidence.isdisjoint(given):
            return known.likely
    file = sender()
    if registered := _registered(bare, file):
        return registered
    # A gateway has pages for its administrators, too.
    return GATEWAY if to_gateway(bare, file) and not PROMPT_FIELDS.isdisjoint(read_json(body())) else ""


def _is_free(url: str) -> bool:
    """A route that the data knows to cost nothing, on whatever host: a gateway has the provider's routes."""
    path = urlsplit(url).path + "/"
    return any(
        part in path
        for provider in load_endpoints().providers
        for part in provider.ignored
        if part.startswith("/") and len(part) > 1
    )


def to_gateway(url: str, sender: str) -> bool:
    """Whether the policy that rules the file ``sender`` names this place as a gateway."""
    policy = _policy(sender)
    if policy is None:
        return False
    variables = filter(None, map(os.environ.get, policy.gateway_environment))
    bases = [base.rstrip("/") for base in (*policy.gateway, *variables)]
    return any(url == base or url.startswith(f"{base}/") for base in bases)


def _registered(url: str, sender: str) -> str:
    """The provider of an endpoint that the policy itself describes, or ``""``."""
    policy = _policy(sender)
    parts = urlsplit(url)
    for entry in policy.clients if policy is not None else ():
        on_host = any(fnmatchcase(parts.hostname or "", host.lower()) for host in entry.hosts)
        if on_host or (entry.paths and parts.path.endswith(entry.paths)):
            return entry.provider
    return ""


@lru_cache(maxsize=1024)
def _policy(file: str) -> Policy | None:
    """The policy that rules a file. One that cannot be read is none here; it is told where requests are judged."""
    from lint_llm_tags.policy.finding import PolicyError

    try:
        policy_file = policies.policy_file(file)
        return policies.load(policy_file) if policy_file else None
    except PolicyError:
        return None


def read_json(body: bytes) -> dict[str, Any]:
    """The object that a body is, or an empty one."""
    if body[:1] not in (b"{", b" ", b"\n", b"\r", b"\t"):
        return {}
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def forget() -> None:
    """Read policies again from now on."""
    from lint_llm_tags.runtime import suppressed

    suppressed.forget()
    _policy.cache_clear()
    policies.forget()
