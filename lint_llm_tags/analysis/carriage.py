"""Does a value fit its carrier? Its type against what the argument takes, its tags against the carrier's limits."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.values import Const, DictValue, Record, SequenceValue, Text, Value
from lint_llm_tags.dataclass import immutable
from lint_llm_tags.tags.limits import LIMITS, violations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.providers.model import Holds

JSON_WRITERS = frozenset({"json.dumps", "orjson.dumps", "ujson.dumps", "simplejson.dumps"})
_LONGEST_CLAUSE = 120


def misshapen(value: Value, holds: Holds) -> str:
    """Say why an argument does not take a value of this type; empty when it may."""
    if holds == "json" and isinstance(value, (DictValue, SequenceValue)):
        return f"must be a JSON string here, not a {'dict' if isinstance(value, DictValue) else 'list'}"
    written = isinstance(value, Record) and value.name in JSON_WRITERS
    if holds == "tags" and (written or isinstance(value, Text) or _is_text(value)):
        return "must be a dict here, not a string"
    if holds == "tag-list" and (written or isinstance(value, DictValue)):
        return "must be a list of keys and values here, not a dict"
    return ""


def _is_text(value: Value) -> bool:
    return isinstance(value, Const) and isinstance(value.value, str) and bool(value.value.strip())


@immutable
class Objection:
    """What a carrier has against tags, by their keys. ``drops``: it leaves them out instead of refusing the request."""

    because: str
    keys: tuple[str, ...]
    drops: bool = False


def objections(carrier: str, tags: Mapping[str, tuple[str, ...]], size: int = 0) -> list[Objection]:
    """Hold the known values of tags against the limits of ``carrier``; ``size`` is its length in bytes, if known."""
    limits = LIMITS.get(carrier)
    if limits is None:
        return []
    found = []
    if limits.tags and len(tags) > limits.tags:
        excess = tuple(islice(tags, limits.tags, None))
        if limits.drops_excess:
            found.append(Objection(f"{carrier} keeps {limits.tags} tags and drops the rest", excess, drops=True))
        else:
            found.append(Objection(f"{carrier} takes {limits.tags} tags, these are {len(tags)}", tuple(tags)))
    for key, values in tags.items():
        clauses = dict.fromkeys(clause for value in values or ("x",) for clause in violations(carrier, {key: value}))
        found += [Objection(_shortened(clause), (key,)) for clause in clauses]
    if limits.size and size > limits.size:
        found.append(Objection(f"{carrier} takes {limits.size} bytes, these are {size}", tuple(tags)))
    return found


def _shortened(clause: str) -> str:
    return clause if len(clause) <= _LONGEST_CLAUSE else f"{clause[: _LONGEST_CLAUSE - 3]}..."
