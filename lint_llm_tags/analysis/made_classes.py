"""Classes that calls make: named tuples, namespaces, ``type()``, as the source that they stand for."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.iteration import iterate
from lint_llm_tags.analysis.parsed_units import units_of
from lint_llm_tags.analysis.possibilities import single
from lint_llm_tags.analysis.values import (
    Arguments,
    ClassValue,
    Const,
    DictValue,
    External,
    InstanceValue,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    new_identity,
)

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator

NAMESPACE = "SimpleNamespace"

_known: dict[str, facts.Class] = {}
_NAMES: dict[str, Value] = {"NamedTuple": External("typing.NamedTuple"), "object": External("builtins.object")}


def named_tuple(ev: Evaluator, _frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``namedtuple("Tags", "team service", defaults=("",))``, ``NamedTuple("Tags", [("team", str)])``."""
    names = _field_names(ev, arguments.positional[1]) if len(arguments.positional) > 1 else None
    title = single(arguments.positional[0]) if arguments.positional else None
    name = title.value if isinstance(title, Const) else None
    if names is None or not isinstance(name, str) or not name.isidentifier():
        return Unknown("a named tuple whose fields are not known")
    entry = arguments.keywords.entries.get("defaults")
    defaults = [single(item) for item in iterate(ev, entry.value)[0]] if entry is not None else []
    fields = []
    for index, field in enumerate(names):
        behind = index - len(names) + len(defaults)
        default = defaults[behind] if behind >= 0 else None
        known = isinstance(default, Const) and isinstance(default.value, (str, int, bool, type(None)))
        fields.append(f"{field}: object" + (f" = {default.value!r}" if known and isinstance(default, Const) else ""))
    source = "\n    ".join([f"class {name}(NamedTuple):", *(fields or ["pass"])])
    module = Frame("module", spot.path, environment=dict(_NAMES))
    return ClassValue(_class(source), module)


def namespace(_ev: Evaluator, _frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``SimpleNamespace(**values)``: the one object of a class of its own."""
    fact = _class(f"class {NAMESPACE}_{spot.mark.line}_{spot.mark.column}:\n    pass")
    return InstanceValue(new_identity(), ClassValue(fact, Frame("module", spot.path)), arguments, made_at=spot)


def is_namespace(cls: ClassValue) -> bool:
    """Whether a class is one that stands for a ``SimpleNamespace``, which takes arguments of any name."""
    return cls.fact.name.startswith(f"{NAMESPACE}_")


def made_class(ev: Evaluator, _frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``type("Client", (Base,), {"chat": chat})``."""
    title, bases, members = (single(value) for value in arguments.positional[:3])
    found, exact = iterate(ev, bases)
    name = title.value if isinstance(title, Const) else None
    if not isinstance(name, str) or not name.isidentifier() or not exact or not isinstance(members, DictValue):
        return Unknown("a class that type() makes")
    values = {key: entry.value for key, entry in members.entries.items() if isinstance(key, str) and key.isidentifier()}
    parents = {f"base_{index}": base for index, base in enumerate(found)}
    lines = [f"    {key} = member_{key}" for key in values] or ["    pass"]
    source = "\n".join([f"class {name}({', '.join(parents)}):", *lines])
    environment = {**parents, **{f"member_{key}": value for key, value in values.items()}}
    return ClassValue(_class(source), Frame("module", spot.path, environment=environment))


def _field_names(ev: Evaluator, value: Value) -> list[str] | None:
    given = single(value)
    if isinstance(given, Const) and isinstance(given.value, str):
        return given.value.replace(",", " ").split()
    items, exact = iterate(ev, given)
    firsts = [item.items[0] if isinstance(item, SequenceValue) and item.items else item for item in map(single, items)]
    names = [item.value for item in firsts if isinstance(item, Const) and isinstance(item.value, str)]
    valid = exact and len(names) == len(firsts) and all(name.isidentifier() for name in names)
    return names if valid else None


def _class(source: str) -> facts.Class:
    """The class that a few lines of source define; the same one for the same source."""
    if source not in _known:
        (unit,) = units_of(ast.parse(source).body, source.split("\n"))
        (statement,) = unit.facts()
        assert isinstance(statement, facts.Class)
        _known[source] = statement
    return _known[source]
