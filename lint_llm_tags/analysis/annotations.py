"""What a type annotation tells about a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.classes import is_typed_dict
from lint_llm_tags.analysis.expressions import evaluate
from lint_llm_tags.analysis.possibilities import either, options, single
from lint_llm_tags.analysis.values import (
    CLOSED,
    NEVER,
    ClassValue,
    ClientValue,
    Const,
    External,
    InstanceValue,
    Openness,
    Record,
    SequenceValue,
    Unknown,
    Value,
    new_identity,
)

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame

_WRAPPERS = frozenset({"Optional", "Union", "Annotated", "Final", "ClassVar", "Awaitable", "Coroutine", "Required"})
_ITERABLES = frozenset({"Iterator", "Iterable", "Generator", "AsyncIterator", "AsyncGenerator", "AsyncIterable"})


def annotated_value(
    ev: Evaluator, frame: Frame, annotation: facts.Expr, open: Openness = CLOSED, other: Value = NEVER
) -> Value | None:
    """A value of the annotated type, where that is an SDK client or a class of the project; else None.

    ``other``: what it is too where objects of classes are some of what the annotation allows (``str | Tags``).
    """
    if isinstance(annotation, facts.Constant) and isinstance(annotation.value, str):
        annotation = _parse(annotation.value) or annotation
    parts = [_values(ev, frame, part, open) for part in _alternatives(annotation)]
    found = [value for values in parts for value in values if value is not NEVER]
    if not all(parts) and all(isinstance(value, InstanceValue) and value.client is None for value in found):
        found = [*found, other] if found else []
    return either(found) if found else None


def is_text(annotation: facts.Expr) -> bool:
    """Whether an annotation allows strings and None, and nothing else: ``str | None``, ``Literal[...]``."""
    if isinstance(annotation, facts.Constant) and isinstance(annotation.value, str):
        annotation = _parse(annotation.value) or annotation
    if isinstance(annotation, facts.Subscript):
        name = getattr(annotation.base, "name", "") or getattr(annotation.base, "id", "")
        return name == "Literal" or (name == "Optional" and is_text(annotation.index))
    parts = _alternatives(annotation)
    if len(parts) == 1 and parts[0] is annotation:
        return isinstance(annotation, facts.Name) and annotation.id == "str"
    return bool(parts) and all(map(is_text, parts))


def _alternatives(annotation: facts.Expr) -> list[facts.Expr]:
    """The parts of a union, without None."""
    if isinstance(annotation, facts.Binary) and annotation.operator == "|":
        return [*_alternatives(annotation.left), *_alternatives(annotation.right)]
    return [] if isinstance(annotation, facts.Constant) and annotation.value is None else [annotation]


def _values(ev: Evaluator, frame: Frame, annotation: facts.Expr, open: Openness) -> list[Value]:
    if isinstance(annotation, facts.Constant) and isinstance(annotation.value, str):
        parsed = _parse(annotation.value)
        return _values(ev, frame, parsed, open) if parsed is not None else []
    if isinstance(annotation, facts.Binary) and annotation.operator == "|":
        return [*_values(ev, frame, annotation.left, open), *_values(ev, frame, annotation.right, open)]
    if isinstance(annotation, facts.Subscript):
        return _subscripted(ev, frame, annotation, open)
    if isinstance(annotation, (facts.Name, facts.Attribute)):
        return [
            value
            for option in options(evaluate(ev, frame, annotation))
            if (value := of_type(ev, frame, option, open)) is not None
        ]
    return []


def _subscripted(ev: Evaluator, frame: Frame, annotation: facts.Subscript, open: Openness) -> list[Value]:
    name = annotation.base.name if isinstance(annotation.base, facts.Attribute) else ""
    if isinstance(annotation.base, facts.Name):
        name = annotation.base.id
    items = annotation.index.items if isinstance(annotation.index, facts.Sequence) else (annotation.index,)
    if name == "Annotated":
        from lint_llm_tags.analysis.parameters import provided

        for item in items[1:]:
            value = provided(ev, frame, evaluate(ev, frame, item))
            if value is not None:
                return [value]
        items = items[:1]
    if name in _WRAPPERS or name in _ITERABLES:
        return [value for item in items for value in _values(ev, frame, item, open)]
    if name in ("dict", "Dict", "Mapping", "list", "List", "Sequence"):
        return []
    return _values(ev, frame, annotation.base, open)


def _parse(text: str) -> facts.Expr | None:
    """A quoted annotation."""
    from libcst import ParserSyntaxError

    from lint_llm_tags.analysis.lowering import lower_with_positions

    try:
        statements = lower_with_positions(f"({text.strip()})")
    except (ParserSyntaxError, RecursionError):
        return None
    if len(statements) == 1 and isinstance(statements[0], facts.Expression):
        return statements[0].value
    return None


def _of_alias(ev: Evaluator, frame: Frame, alias: Record, open: Openness) -> Value | None:
    """``ClientDep = Annotated[OpenAI, Depends(get_client)]``, ``Client = OpenAI | None``."""
    from lint_llm_tags.analysis.parameters import provided

    items = alias.arguments.positional
    if alias.name.endswith("Annotated"):
        for item in items[1:]:
            value = provided(ev, frame, single(item))
            if value is not None:
                return value
        items = items[:1]
    found = [of_type(ev, frame, option, open) for item in items for option in options(item)]
    known = [value for value in found if value is not None]
    return either(known) if known else None


def of_type(ev: Evaluator, frame: Frame, option: Value, open: Openness) -> Value | None:
    if isinstance(option, External):
        client = ev.sdks(frame.path).annotation(option.name)
        return ClientValue(client, open=open, symbol=option.name) if client is not None else None
    if isinstance(option, ClassValue):
        from lint_llm_tags.analysis.instances import unseen_instance

        return None if is_typed_dict(ev, option) else unseen_instance(ev, option, open)
    if isinstance(option, (ClientValue, InstanceValue)):
        return None
    if isinstance(option, Record) and option.name.rpartition(".")[2] in (_WRAPPERS | _ITERABLES):
        return _of_alias(ev, frame, option, open)
    if isinstance(option, Record) and option.name.endswith("NewType") and len(option.arguments.positional) == 2:
        return of_type(ev, frame, option.arguments.positional[1], open)
    return None


__all__ = ["Const", "SequenceValue", "Unknown", "annotated_value", "new_identity"]
