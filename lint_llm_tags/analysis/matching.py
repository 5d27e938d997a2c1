"""Patterns of ``match``: whether a value has the form that a case asks for, and what that binds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.classes import find_member
from lint_llm_tags.analysis.expressions import evaluate
from lint_llm_tags.analysis.fields import declared_fields
from lint_llm_tags.analysis.iteration import iterate
from lint_llm_tags.analysis.kinds import is_instance, takes_constants
from lint_llm_tags.analysis.objects import attribute
from lint_llm_tags.analysis.possibilities import either, options, single
from lint_llm_tags.analysis.values import (
    NONE,
    ClassValue,
    Const,
    DictValue,
    InstanceValue,
    SequenceValue,
    Value,
    is_pending,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame


def matched(ev: Evaluator, frame: Frame, subject: Value, pattern: facts.Pattern) -> bool | None:
    """Whether a value certainly matches or certainly does not; names that the pattern binds are bound in ``frame``."""
    if pattern.name:
        frame.bind(pattern.name, ev.hold(subject))
    if pattern.kind == "any":
        return True
    if pattern.kind == "or":
        return _any([matched(ev, frame, subject, part) for part in pattern.parts])
    value = subject if is_pending(subject) else single(subject)
    if pattern.kind == "value":
        return _equals(value, evaluate(ev, frame, pattern.values[0]))
    if pattern.kind == "mapping":
        return _mapping(ev, frame, value, pattern)
    if pattern.kind == "class":
        return _class(ev, frame, value, pattern)
    if pattern.kind == "sequence" and isinstance(value, SequenceValue) and value.exact:
        if len(value.items) != len(pattern.parts):
            return False
        return _all([matched(ev, frame, item, part) for item, part in zip(value.items, pattern.parts, strict=True)])
    return None


def _equals(value: Value, wanted: Value) -> bool | None:
    wanted = single(wanted)
    if not isinstance(value, Const) or not isinstance(wanted, Const):
        return None
    return value.value == wanted.value


def _mapping(ev: Evaluator, frame: Frame, value: Value, pattern: facts.Pattern) -> bool | None:
    if isinstance(value, (Const, SequenceValue)):
        return False
    if not isinstance(value, DictValue):
        return None
    verdicts: list[bool | None] = []
    for key, part in zip(pattern.values, pattern.parts, strict=True):
        name = single(evaluate(ev, frame, key))
        entry = value.entries.get(name.value) if isinstance(name, Const) else None
        if entry is None:
            verdicts.append(None if value.rest or not isinstance(name, Const) else False)
        else:
            found = matched(ev, frame, entry.value, part)
            verdicts.append(found if entry.certain or found is False else None)
    if pattern.rest:
        taken = {key.value for key in pattern.values if isinstance(key, facts.Constant)}
        entries = {key: entry for key, entry in value.entries.items() if key not in taken}
        frame.bind(pattern.rest, DictValue(new_identity(), entries, value.rest))
    return _all(verdicts)


def _class(ev: Evaluator, frame: Frame, value: Value, pattern: facts.Pattern) -> bool | None:
    cls = single(evaluate(ev, frame, pattern.values[0]))
    verdict = is_instance(ev, value, cls)
    if verdict is False:
        return False
    if takes_constants(cls):
        return _all([verdict, *(matched(ev, frame, value, part) for part in pattern.parts[:1])])
    parts = _attribute_patterns(ev, cls, pattern)
    if len(parts) != len(pattern.parts):
        return None
    return _all([verdict, *(matched(ev, frame, _part(ev, frame, value, name, part), part) for name, part in parts)])


def _part(ev: Evaluator, frame: Frame, value: Value, name: str, pattern: facts.Pattern) -> Value:
    """An attribute that a pattern asks for: worked out where it is compared, for an object that is seen being made."""
    held = attribute(ev, frame, value, name)
    seen = pattern.kind == "value" and isinstance(value, InstanceValue) and value.arguments is not None
    return either(options(held)) if seen else held


def left_over(ev: Evaluator, frame: Frame, subject: Value, pattern: facts.Pattern) -> Value:
    """What a subject is that a case did not match: after ``case Job(feature=None)``, a job that has a feature."""
    if pattern.kind != "class" or is_pending(subject):
        return subject
    cls = single(evaluate(ev, frame, pattern.values[0]))
    parts = _attribute_patterns(ev, cls, pattern)
    asked = [(name, part.values[0]) for name, part in parts if part.kind == "value"]
    others = [part for _, part in parts if part.kind not in ("any", "value")]
    if takes_constants(cls) or len(asked) != 1 or others or len(parts) != len(pattern.parts):
        return subject
    (name, wanted), left = asked[0], list[Value]()
    if single(evaluate(ev, frame, wanted)) != NONE:
        return subject
    for option in options(subject):
        if isinstance(option, InstanceValue) and is_instance(ev, option, cls):
            something = either(one for one in options(attribute(ev, frame, option, name)) if one != NONE)
            left.append(replace(option, attributes={**option.attributes, name: something}))
        else:
            left.append(option)
    return either(left)


def _attribute_patterns(ev: Evaluator, cls: Value, pattern: facts.Pattern) -> list[tuple[str, facts.Pattern]]:
    """The attributes that a class pattern asks for, with the patterns of their values, as far as they are known."""
    names = [str(name.value) for name in pattern.values[1:] if hasattr(name, "value")]
    places = len(pattern.parts) - len(names)
    return list(zip([*_positions(ev, cls, places), *names], pattern.parts, strict=False))


def _positions(ev: Evaluator, cls: Value, count: int) -> list[str]:
    """Attributes that positional patterns of a class stand for."""
    if not isinstance(cls, ClassValue):
        return []
    own = find_member(ev, cls, "__match_args__")
    given = [single(item) for item in iterate(ev, own[1])[0]] if own is not None else []
    names = [item.value for item in given if isinstance(item, Const) and isinstance(item.value, str)]
    return (names or declared_fields(ev, cls))[:count]


def _all(verdicts: list[bool | None]) -> bool | None:
    return False if False in verdicts else None if None in verdicts else True


def _any(verdicts: list[bool | None]) -> bool | None:
    return True if True in verdicts else None if None in verdicts else False
