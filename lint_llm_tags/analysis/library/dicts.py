"""Functions that build mappings: ``dict`` and the classes that act like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.calls import call
from lint_llm_tags.analysis.items import opened
from lint_llm_tags.analysis.iteration import iterate
from lint_llm_tags.analysis.mappings import dict_of, merge, with_item
from lint_llm_tags.analysis.possibilities import options
from lint_llm_tags.analysis.values import (
    NONE,
    Arguments,
    ClassValue,
    DictValue,
    FunctionValue,
    Partial,
    Spot,
    Unknown,
    Value,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame
    from lint_llm_tags.analysis.library.model import Model


def _dict(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    return dict_of(replace(arguments, positional=tuple(opened(ev, value) for value in arguments.positional)))


def _empty_dict(_ev: Evaluator, _frame: Frame, _arguments: Arguments, _spot: Spot) -> Value:
    """``cachetools.TTLCache(maxsize=8, ttl=60)``: a dict that forgets."""
    return DictValue(new_identity())


def _chain_map(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    built = DictValue(new_identity())
    for value in reversed(arguments.positional):
        built = merge(built, value)
    return built


def _default_dict(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``defaultdict(factory)``: under any key there may be what the factory gives."""
    factory, *more = arguments.positional or (NONE,)
    built = dict_of(Arguments(tuple(more), arguments.keywords, arguments.more))
    if all(isinstance(option, (FunctionValue, ClassValue, Partial)) for option in options(factory)):
        made = call(ev, frame, factory, Arguments((), DictValue(new_identity())), spot)
        return with_item(built, Unknown("any key"), made, None, certain=False)
    return built


def _from_keys(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    built = DictValue(new_identity())
    value = arguments.positional[1] if len(arguments.positional) > 1 else NONE
    keys, exact = iterate(_ev, arguments.positional[0]) if arguments.positional else ([], True)
    for key in keys:
        built = with_item(built, key, value, None, certain=exact)
    return built


PURE: dict[str, Model] = {
    "builtins.dict": _dict,
    "collections.OrderedDict": _dict,
    "types.MappingProxyType": _dict,
    "collections.ChainMap": _chain_map,
}
MODELS: dict[str, Model] = {
    **PURE,
    **dict.fromkeys(("cachetools.Cache", "cachetools.LRUCache", "cachetools.TTLCache"), _empty_dict),
    **dict.fromkeys(("cachetools.LFUCache", "cachetools.FIFOCache", "weakref.WeakValueDictionary"), _empty_dict),
    "collections.defaultdict": _default_dict,
    "builtins.dict.fromkeys": _from_keys,
}
