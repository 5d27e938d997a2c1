"""What is encoded comes back the same, whatever fields an analysis has."""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

from lint_llm_tags.analysis import sites
from lint_llm_tags.analysis.result import Analysis
from lint_llm_tags.cache.encoding import Malformed, decode, encode
from lint_llm_tags.providers.model import Holds


def sample(kind: Any) -> Any:
    """A value of a type with nothing left empty."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return arguments[-1]
    if origin in (Union, types.UnionType):
        return sample(next(one for one in arguments if one is not type(None)))
    if origin is tuple:
        return (sample(arguments[0]), sample(arguments[0]))
    if origin is Mapping:
        return {"key": sample(arguments[1])}
    if kind in (str, int, bool):
        return {str: "text", int: 7, bool: True}[kind]
    hints = get_type_hints(kind, localns={**vars(sites), "Mapping": Mapping, "Holds": Holds})
    return kind(*map(sample, hints.values()))


FULL = sample(Analysis)


def test_round_trip() -> None:
    assert decode(Analysis, json.loads(json.dumps(encode(FULL)))) == FULL
    assert decode(Analysis, json.loads(json.dumps(encode(Analysis())))) == Analysis()


def parts(content: object, path: tuple = ()) -> list[tuple]:
    """The way to every list, mapping and value."""
    items: Any = ()
    if isinstance(content, (list, dict)):
        items = content.items() if isinstance(content, dict) else enumerate(content)
    return [path, *(inner for key, item in items for inner in parts(item, (*path, key)))]


def test_nothing_of_another_type_is_taken() -> None:
    for path in parts(encode(FULL)):
        content: Any = {"whole": encode(FULL)}
        holder, last = content, "whole"
        for step in path:
            holder, last = holder[last], step
        holder[last] = 1.5
        with pytest.raises(Malformed):
            decode(Analysis, content["whole"])
