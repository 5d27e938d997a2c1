"""What pydantic makes of what a model's fields are given: a mapping becomes an object where a model belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.classes import linearised
from lint_llm_tags.analysis.expressions import evaluate
from lint_llm_tags.analysis.possibilities import either, options
from lint_llm_tags.analysis.values import (
    Arguments,
    ClassValue,
    DictValue,
    External,
    SequenceValue,
    Spot,
    Value,
    is_pending,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame

    Make = Callable[[Value], Value]

_MODELS = frozenset({"BaseModel", "BaseSettings", "SQLModel", "RootModel"})
_SEQUENCES = frozenset({"list", "List", "tuple", "Tuple", "set", "Set", "frozenset", "Sequence", "Iterable"})
_MAPPINGS = frozenset({"dict", "Dict", "Mapping"})
_WRAPPERS = frozenset({"Optional", "Union", "Annotated", "Final", "Required", "NotRequired"})
_NOWHERE = facts.Mark(0, 0, 0, 0)


def coerced(ev: Evaluator, cls: ClassValue, given: dict[str, Value]) -> dict[str, Value]:
    """The fields of an object of ``cls``, by name, as its class keeps what they are given."""
    if not any(map(_may_change, given.values())):
        return given
    makers = _makers_of(ev, cls)
    return {name: _each(ev, value, makers[name]) if name in makers else value for name, value in given.items()}


def _may_change(value: Value) -> bool:
    return is_pending(value) or any(isinstance(option, (DictValue, SequenceValue)) for option in options(value))


def _makers_of(ev: Evaluator, cls: ClassValue) -> dict[str, Make]:
    """What a model's class makes of what its fields are given, by field; nothing of other classes."""
    place = (cls, cls.frame.position) if cls.frame.kind == "module" else None
    if place in ev.makers:
        return ev.makers[place]
    before = ev.unfinished_orders
    order = linearised(ev, cls)
    found: dict[str, Make] = {}
    for base in reversed(order) if any(map(_is_base, order)) else ():
        if isinstance(base, ClassValue):
            for unit in base.fact.members:
                for statement in ev.facts(base.frame.path, unit):
                    if isinstance(statement, facts.AnnotatedAssign) and isinstance(statement.target, facts.Name):
                        make = _maker(ev, base.frame, statement.annotation)
                        if make is not None:
                            found[statement.target.id] = make
    if place is not None and ev.unfinished_orders == before:
        ev.makers[place] = found
    return found


def _is_base(value: Value) -> bool:
    return isinstance(value, External) and value.name.rpartition(".")[2] in _MODELS


def _maker(ev: Evaluator, frame: Frame, annotation: facts.Expr) -> Make | None:
    """What becomes of a value of a field that is annotated so; None where nothing does."""
    if isinstance(annotation, facts.Constant) and isinstance(annotation.value, str):
        return None
    if isinstance(annotation, facts.Binary) and annotation.operator == "|":
        return _maker(ev, frame, annotation.left) or _maker(ev, frame, annotation.right)
    if isinstance(annotation, facts.Subscript):
        name = getattr(annotation.base, "name", "") or getattr(annotation.base, "id", "")
        items = annotation.index.items if isinstance(annotation.index, facts.Sequence) else (annotation.index,)
        makers = (_maker(ev, frame, item) for item in (items[-1:] if name in _MAPPINGS else items))
        make = next((one for one in makers if one is not None), None)
        if make is None or name in _WRAPPERS:
            return make
        return _elements(ev, make) if name in _SEQUENCES else _items(ev, make) if name in _MAPPINGS else None
    if not isinstance(annotation, (facts.Name, facts.Attribute)):
        return None
    for option in options(evaluate(ev, frame, annotation)):
        if isinstance(option, ClassValue) and any(map(_is_base, linearised(ev, option))):
            return _object(ev, frame, option)
    return None


def _each(ev: Evaluator, value: Value, make: Make) -> Value:
    if is_pending(value):
        return ev.defer(lambda: either(map(make, options(value))), (value,))
    return either(map(make, options(value)))


def _object(ev: Evaluator, frame: Frame, cls: ClassValue) -> Make:
    from lint_llm_tags.analysis.instances import construct

    def make(value: Value) -> Value:
        if not isinstance(value, DictValue):
            return value
        spots = [entry.spot for entry in value.entries.values() if entry.spot is not None]
        return construct(ev, frame, cls, Arguments((), value), spots[0] if spots else Spot(frame.path, _NOWHERE))

    return make


def _elements(ev: Evaluator, make: Make) -> Make:
    def change(value: Value) -> Value:
        if not isinstance(value, SequenceValue):
            return value
        return replace(value, identity=new_identity(), items=tuple(_each(ev, item, make) for item in value.items))

    return change


def _items(ev: Evaluator, make: Make) -> Make:
    def change(value: Value) -> Value:
        if not isinstance(value, DictValue):
            return value
        entries = {key: replace(entry, value=_each(ev, entry.value, make)) for key, entry in value.entries.items()}
        return replace(value, identity=new_identity(), entries=entries)

    return change
