"""Tags as source: what is written for each shape of carrier."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.layout import Group
from lint_llm_tags.tags.writing import header_carrier, header_name, headers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.fixes.layout import Piece
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.providers.model import Holds


def literal(text: str, quote: str = '"') -> str:
    """A string as a Python literal between ``quote``, or the other quotes where that saves backslashes."""
    other = "'" if quote == '"' else '"'
    if quote in text and other not in text:
        quote = other
    plain = text.replace("\\", "\\\\").replace(quote, "\\" + quote)
    return quote + "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in plain) + quote


def entries(tags: Mapping[str, str], holds: Holds, policy: Policy) -> dict[str, str]:
    """The keys and values that say ``tags`` in a mapping of that shape: headers, or the tags themselves."""
    if holds in ("headers", "pairs", "lines", "http-client"):
        return headers(tags, header_carrier(policy.carriers.insert, policy.carriers.header_prefix))
    return dict(tags)


def is_one_for_all(holds: Holds, policy: Policy) -> bool:
    """Whether one value holds the whole envelope, so that writing it replaces what was there."""
    if holds in ("json", "lines"):
        return True
    if holds in ("headers", "pairs", "http-client"):
        return not header_carrier(policy.carriers.insert, policy.carriers.header_prefix).prefix
    return False


def pair(key: str, value: str, quote: str) -> str:
    """An entry of a dict display."""
    return f"{literal(key, quote)}: {literal(value, quote)}"


def mapping(found: Mapping[str, str], quote: str, head: str = "") -> Group:
    """A dict display, behind ``head``."""
    return Group(f"{head}{{", tuple(pair(key, value, quote) for key, value in found.items()), "}")


def carrier_value(found: Mapping[str, str], holds: Holds, quote: str, *, dumps: bool) -> Piece:
    """The whole value of a carrier argument. ``dumps``: the module ``json`` is at hand."""
    if holds == "json":
        if dumps:
            return Group("json.dumps(", (mapping(found, quote),), ")", display=False)
        return literal(json.dumps(dict(found)), "'")
    if holds == "tag-list":
        return Group("[", tuple(list_entry(key, value, quote) for key, value in found.items()), "]")
    if holds == "pairs":
        return Group("[", tuple(tuple_entry(key, value, quote) for key, value in found.items()), "]")
    if holds == "lines":
        return literal("\n".join(f"{name}: {value}" for name, value in found.items()), quote)
    return mapping(found, quote)


def list_entry(key: str, value: str, quote: str) -> str:
    """``{"key": "team", "value": "support"}``"""
    return "{" + f"{pair('key', key, quote)}, {pair('value', value, quote)}" + "}"


def tuple_entry(key: str, value: str, quote: str) -> str:
    """``("x-llm-team", "support")``"""
    return f"({literal(key, quote)}, {literal(value, quote)})"


def nested(path: list[str], inner: Piece, quote: str) -> Piece:
    """``{"http_options": {"headers": inner}}`` for the path ``http_options.headers``."""
    for key in reversed(path):
        inner = Group("{", (prefixed(f"{literal(key, quote)}: ", inner),), "}")
    return inner


def prefixed(prefix: str, piece: Piece) -> Piece:
    """A piece with ``prefix`` before it."""
    if isinstance(piece, str):
        return prefix + piece
    return Group(prefix + piece.head, piece.items, piece.tail, piece.display)


def like_neighbours(names: list[str], tag: str, policy: Policy) -> str:
    """The header of a tag, spelled like those of other tags that stand beside it: ``X-LLM-Team``, ``x_llm_team``."""
    carrier = header_carrier(policy.carriers.insert, policy.carriers.header_prefix)
    own = header_name(carrier, tag)
    prefix = carrier.header
    for name in names:
        start = name[: len(prefix)]
        if start.lower().replace("_", "-") == prefix.lower().replace("_", "-") and len(name) > len(prefix):
            rest, between = name[len(prefix) :], "_" if "_" in name else "-"
            words = tag.replace("_", "-").split("-")
            if rest[:1].isupper() and not rest.isupper():
                words = [word[:1].upper() + word[1:] for word in words]
            elif rest.isupper():
                words = [word.upper() for word in words]
            return start + between.join(words)
    return own
