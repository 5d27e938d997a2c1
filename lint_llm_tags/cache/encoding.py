"""Analyses as JSON and back. Reading checks every value against the declared types, so that a file that somebody else
wrote gives an analysis of the right shape or nothing at all."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

from lint_llm_tags.analysis import sites
from lint_llm_tags.providers.model import Holds

Json: TypeAlias = Any
_T = TypeVar("_T")
_Reader: TypeAlias = Callable[[Json], Any]


class Malformed(ValueError):
    """Not the shape of an analysis."""


def encode(value: object) -> Json:
    """Dataclasses and named tuples become lists of their fields."""
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [encode(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        return [encode(getattr(value, name)) for name in value.__dataclass_fields__]
    return value


def decode(kind: Callable[..., _T], content: Json) -> _T:
    """The ``kind`` that ``encode`` was given. Raises ``Malformed`` for anything else."""
    value: _T = _reader(kind)(content)
    return value


@cache
def _reader(kind: Any) -> _Reader:
    """What reads a value of a declared type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return lambda value: _member(value, arguments)
    if origin in (Union, types.UnionType):
        (inner,) = [_reader(one) for one in arguments if one is not type(None)]
        return lambda value: None if value is None else inner(value)
    if origin is tuple:
        item = _reader(arguments[0])
        return lambda value: tuple([item(one) for one in _instance(value, list)])
    if origin is Mapping:
        item = _reader(arguments[1])
        return lambda value: {key: item(one) for key, one in _instance(value, dict).items()}
    if kind in (str, int, bool):
        return lambda value: _instance(value, kind)
    return _reader_of_fields(kind)


def _reader_of_fields(kind: Any) -> _Reader:
    hints = get_type_hints(kind, localns={**vars(sites), "Mapping": Mapping, "Holds": Holds})
    readers = [_reader(hint) for hint in hints.values()]

    def read(value: Json) -> Any:
        if len(_instance(value, list)) != len(readers):
            raise Malformed
        return kind(*[reader(one) for reader, one in zip(readers, value, strict=True)])

    return read


def _instance(value: Json, kind: Any) -> Any:
    if type(value) is not kind:
        raise Malformed
    return value


def _member(value: Json, choices: tuple[Any, ...]) -> Any:
    if type(value) is not str or value not in choices:
        raise Malformed
    return value
