"""Functions that make texts and read them: ``str``, JSON, templates."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.possibilities import either, options
from lint_llm_tags.analysis.values import (
    PLAIN,
    Arguments,
    Const,
    DictValue,
    Entry,
    Record,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    is_pending,
    new_identity,
)

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame
    from lint_llm_tags.analysis.library.model import Model


def _str(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    value = arguments.positional[0] if arguments.positional else Const("")
    return ev.defer(lambda: _as_text(value), (value,), PLAIN) if is_pending(value) else _as_text(value)


def _as_text(value: Value) -> Value:
    return either(
        Const(str(option.value), option.spot) if isinstance(option, Const) else option for option in options(value)
    )


def _loads(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    for option in options(arguments.positional[0]) if arguments.positional else ():
        if isinstance(option, Record) and option.name == "json.dumps" and option.arguments.positional:
            return option.arguments.positional[0]
        if isinstance(option, Const) and isinstance(option.value, (str, bytes)):
            try:
                return _of_json(json.loads(option.value), option.spot)
            except (ValueError, RecursionError):
                return Unknown("a text that is not JSON")
    return Unknown("parsed JSON")


def _of_json(parsed: object, spot: Spot | None) -> Value:
    if isinstance(parsed, dict):
        entries: dict[object, Entry] = {key: Entry(_of_json(item, spot), True, spot) for key, item in parsed.items()}
        return DictValue(new_identity(), entries)
    if isinstance(parsed, list):
        return SequenceValue(new_identity(), "list", tuple(_of_json(item, spot) for item in parsed))
    return Const(parsed, spot) if isinstance(parsed, (str, int, float, bool)) or parsed is None else Unknown("JSON")


def _template(_ev: Evaluator, _frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    return Record("string.Template", arguments, spot)


PURE: dict[str, Model] = {
    "builtins.str": _str,
    "json.loads": _loads,
    "orjson.loads": _loads,
    "ujson.loads": _loads,
    "simplejson.loads": _loads,
}
MODELS: dict[str, Model] = {
    **PURE,
    "string.Template": _template,
}
