"""Raw HTTP: which requests go to an LLM, as told by their URL and, where that is not enough, by what they carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.mappings import as_mapping
from lint_llm_tags.analysis.operators import concatenate
from lint_llm_tags.analysis.possibilities import openness, options, single
from lint_llm_tags.analysis.values import (
    CLOSED,
    ClientValue,
    Const,
    DictValue,
    EnvironmentVariable,
    Record,
    Text,
    Value,
)
from lint_llm_tags.providers.catalog import PROMPT_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.values import Openness

URL_TYPES = ("yarl.URL", "httpx.URL", "httpx2.URL")
"""Objects that stand for a URL; the operator ``/`` adds to them, too."""
URL_METHODS = frozenset(
    {"join", "joinpath", "with_query", "update_query", "extend_query", "with_fragment", "human_repr"}
)
SENDS = frozenset({"url", "request", "fullurl"})
"""Parameters that say where a request goes: a URL or a request object."""
BODY = "the body of the request cannot be followed"
"""Why a raw HTTP request may hold more tags than its headers tell."""
_BODIES = ("json", "data", "body", "content")
_UNKNOWN_PART = "{}"
"""Stands for the unknown parts of a URL."""
_UNKNOWN_START = "{"
"""What such a part, or one from the environment, begins with."""


def billed_by(ev: Evaluator, receiver: ClientValue | None, given: DictValue) -> str | None:
    """The provider that bills a request; None where it goes somewhere else."""
    verb = given.entries.get("method")
    if verb is not None and isinstance(method := single(verb.value), Const) and str(method.value).upper() != "POST":
        return None
    for url in urls(receiver, given):
        provider = ev.catalog.endpoint(url)
        if provider is not None:
            return provider
        likely = ev.catalog.likely_endpoint(url)
        if likely is not None and not likely[1].isdisjoint(_evidence(receiver, given)):
            return likely[0]
        # A gateway has pages for its administrators too.
        if ev.recorder.routes.is_gateway(url) and not PROMPT_FIELDS.isdisjoint(_evidence(receiver, given)):
            return "gateway"
    return None


def is_open(given: DictValue) -> bool:
    """Whether parameters decide where a request goes or what it carries."""
    told = [given.entries[name].value for name in (*SENDS, *_BODIES) if name in given.entries]
    return any(map(openness, told if not SENDS.isdisjoint(given.entries) else (*told, *given.rest)))


def opened_urls(receiver: ClientValue | None, given: DictValue) -> Openness:
    """The parameters that decide where a request goes."""
    told = [given.entries[name].value for name in SENDS if name in given.entries]
    base = receiver.base_url if receiver is not None else None
    return CLOSED.union(*map(openness, told), *([] if base is None else [openness(base)]))


def joined_url(receiver: ClientValue, given: DictValue) -> Value | None:
    """The whole URL of a request object that a client builds."""
    for name in SENDS:
        entry = given.entries.get(name)
        if entry is None:
            continue
        request = single(entry.value)
        if isinstance(request, ClientValue):
            return request.base_url
        if receiver.base_url is None or any("://" in text for text in texts(entry.value)):
            return entry.value
        return concatenate((receiver.base_url, Const("/"), entry.value))
    return receiver.base_url


def urls(receiver: ClientValue | None, given: DictValue) -> Iterator[str]:
    """The URLs that a raw HTTP request may go to, as ``texts`` tells them."""
    base = receiver.base_url if receiver is not None else None
    for name in SENDS:
        entry = given.entries.get(name)
        for text in texts(entry.value) if entry is not None else ():
            for start in texts(base) if base is not None and "://" not in text else [""]:
                yield f"{start.rstrip('/')}/{text.lstrip('/')}" if start else text


def texts(value: Value | None) -> list[str]:
    """A URL as far as it is known; what is not stands as ``{}``, an environment variable as ``{$NAME}``."""
    found: list[str] = []
    for option in options(value) if value is not None else ():
        if isinstance(option, Const):
            found.append(str(option.value))
        elif isinstance(option, Text):
            whole = [""]
            for part in option.parts:
                whole = [start + end for start in whole for end in texts(part)[:3]][:8]
            found.extend(whole)
        elif isinstance(option, EnvironmentVariable):
            found.append(f"{{${option.name}}}")
            found.extend(texts(option.default) if option.default is not None else ())
        elif isinstance(option, ClientValue) and option.base_url is not None:
            found.extend(texts(option.base_url))
        elif isinstance(option, Record):
            found.extend(_texts_of_call(option))
        else:
            found.append(_UNKNOWN_PART)
    return found


def is_endpoint(ev: Evaluator, value: Value) -> bool:
    """Whether a value is the URL of an LLM, or a client that may be for one: who gets it may send a request there."""
    if isinstance(value, ClientValue):
        base = value.base_url if value.client.kind == "http" else None
        return any(_UNKNOWN_START in url or ev.catalog.endpoint(url) is not None for url in texts(base))
    if not isinstance(value, Text) and not (isinstance(value, Const) and isinstance(value.value, str)):
        return False
    return any("/" in url and ev.catalog.endpoint(url) is not None for url in texts(value))


def _texts_of_call(record: Record) -> list[str]:
    """A URL that something made: ``urljoin(base, path)``, ``URL(text)``."""
    parts = list(record.arguments.positional)
    if entry := record.arguments.keywords.entries.get("url"):
        parts.insert(0, entry.value)
    if record.name.endswith("urljoin") and len(parts) > 1:
        return [f"{base.rstrip('/')}/{end.lstrip('/')}" for base in texts(parts[0]) for end in texts(parts[1])]
    return texts(parts[0]) if parts else [_UNKNOWN_PART]


def _evidence(receiver: ClientValue | None, given: DictValue) -> set[str]:
    """Names of body fields and headers that are known, lower case."""
    found: set[str] = set()
    for name in _BODIES:
        if entry := given.entries.get(name):
            found |= _field_names(entry.value)
    if entry := given.entries.get("headers"):
        found |= _field_names(entry.value)
    for layer in receiver.layers if receiver is not None else ():
        found |= _field_names(layer.value)
    for name in SENDS:
        entry = given.entries.get(name)
        for option in options(entry.value) if entry is not None else ():
            if isinstance(option, ClientValue):
                for layer in option.layers:
                    found |= _field_names(layer.value)
    return found


def _field_names(value: Value) -> set[str]:
    found: set[str] = set()
    for option in options(value):
        mapping = as_mapping(option)
        if mapping is not None:
            found |= {str(key).lower() for key in mapping.entries}
        elif isinstance(option, Record) and option.name.endswith(".dumps") and option.arguments.positional:
            found |= _field_names(option.arguments.positional[0])
        elif isinstance(option, ClientValue):
            found |= {name for layer in option.layers for name in _field_names(layer.value)}
        elif isinstance(option, Const) and isinstance(option.value, str):
            found |= {word for word in ("model", "max_tokens", *PROMPT_FIELDS) if f'"{word}"' in option.value}
    return found
