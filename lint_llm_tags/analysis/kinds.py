"""Of which kind is a value? What ``isinstance()`` and ``callable()`` say, where that is certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.classes import find_member, linearised
from lint_llm_tags.analysis.possibilities import options
from lint_llm_tags.analysis.values import (
    BoundMethod,
    ClassValue,
    ClientValue,
    Const,
    DictValue,
    External,
    FunctionValue,
    InstanceValue,
    Partial,
    SdkFunction,
    SequenceValue,
    Text,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint_llm_tags.analysis.evaluator import Evaluator

_CONSTANTS: dict[str, tuple[type, ...]] = {
    "builtins.str": (str,), "builtins.bytes": (bytes,), "builtins.bool": (bool,), "builtins.int": (int, bool),
    "builtins.float": (float,), "builtins.complex": (complex,),
}  # fmt: skip
_BUILT_IN = frozenset(
    {*_CONSTANTS, "builtins.dict", "builtins.list", "builtins.tuple", "builtins.set", "builtins.frozenset"}
)
_MAPPINGS = frozenset({
    "builtins.dict", "collections.abc.Mapping", "collections.abc.MutableMapping", "typing.Mapping",
    "typing.MutableMapping",
})  # fmt: skip
_FUNCTIONS = (FunctionValue, ClassValue, Partial, BoundMethod, SdkFunction)


def takes_constants(cls: Value) -> bool:
    """Whether a class is one of those whose objects are constants: ``str``, ``int``."""
    return isinstance(cls, External) and cls.name in _CONSTANTS


def is_instance(ev: Evaluator, value: Value, cls: Value) -> bool | None:
    """``isinstance(value, cls)`` for one possibility of each; None when that is open."""
    if isinstance(cls, SequenceValue):
        return _any(is_instance(ev, value, option) for item in cls.items for option in options(item))
    if isinstance(cls, External):
        return _is_external(ev, value, cls.name)
    if not isinstance(cls, ClassValue):
        return None
    if isinstance(value, InstanceValue):
        return True if cls in linearised(ev, value.cls) else False if value.arguments is not None else None
    return False if isinstance(value, (Const, Text, DictValue, SequenceValue, *_FUNCTIONS)) else None


def _is_external(ev: Evaluator, value: Value, name: str) -> bool | None:
    if isinstance(value, InstanceValue):
        return True if External(name) in linearised(ev, value.cls) else None
    if isinstance(value, ClientValue):
        return name in value.client.names if not value.chain else None
    if isinstance(value, DictValue) and name in _MAPPINGS:
        return True
    if name not in _BUILT_IN:
        return None
    if isinstance(value, Const):
        return isinstance(value.value, _CONSTANTS.get(name, ()))
    if isinstance(value, SequenceValue):
        return None if value.kind not in ("list", "tuple", "set") else name == f"builtins.{value.kind}"
    if isinstance(value, Text):
        return name == "builtins.str"
    return False if isinstance(value, (DictValue, *_FUNCTIONS)) else None


def is_callable(ev: Evaluator, value: Value) -> bool | None:
    """``callable(value)`` for one possibility."""
    if isinstance(value, _FUNCTIONS):
        return True
    if isinstance(value, (Const, Text, DictValue, SequenceValue)):
        return False
    if isinstance(value, InstanceValue):
        return find_member(ev, value.cls, "__call__") is not None
    if isinstance(value, ClientValue):
        chain = ".".join(value.chain)
        inner = any(method.startswith(f"{chain}." if chain else "") for method in value.client.methods)
        return True if chain in value.client.methods else False if inner else None
    return None


def _any(verdicts: Iterable[bool | None]) -> bool | None:
    found = set(verdicts)
    return True if True in found else None if None in found else False
