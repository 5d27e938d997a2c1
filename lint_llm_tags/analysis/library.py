"""Models of built-in and standard library functions that pass values, call functions or build mappings."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.possibilities import either, openness, options, single, truth
from lint_llm_tags.analysis.values import (
    NEVER,
    NONE,
    PLAIN,
    Arguments,
    ClassValue,
    ClientValue,
    Const,
    DictValue,
    Entry,
    External,
    FunctionValue,
    Generated,
    InstanceValue,
    Partial,
    Record,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    is_pending,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator

from lint_llm_tags.analysis.calls import call
from lint_llm_tags.analysis.comprehensions import MAX_UNROLLED
from lint_llm_tags.analysis.described import call_described
from lint_llm_tags.analysis.fields import declared_fields, fields_as_dict, members_as_dict
from lint_llm_tags.analysis.handing import hand_out
from lint_llm_tags.analysis.instances import initialised, note_construction
from lint_llm_tags.analysis.items import opened
from lint_llm_tags.analysis.iteration import iterate
from lint_llm_tags.analysis.kinds import is_callable, is_instance
from lint_llm_tags.analysis.made_classes import made_class, named_tuple, namespace
from lint_llm_tags.analysis.mappings import dict_of, item_of, merge, with_item
from lint_llm_tags.analysis.objects import attribute
from lint_llm_tags.analysis.operators import operate

_ENDLESS = "endless"
"""The kind of a sequence that gives its one element again and again."""
Model = Callable[["Evaluator", Frame, Arguments, Spot], Value]


def _partial_method(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if not arguments.positional:
        return Unknown("partial()")
    callee, *rest = arguments.positional
    return Partial(callee, Arguments(tuple(rest), arguments.keywords, arguments.more))


def _partial(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    made = _partial_method(ev, frame, arguments, spot)
    if isinstance(made, Partial):
        made = replace(made, spot=spot)
        hand_out(ev, frame, made, spot)
    return made


def _later(name: str) -> Model:
    """``attrgetter(...)``, ``methodcaller(...)``: a function that is called with the object later."""

    def model(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
        return Partial(External(f"{name}.__call__"), arguments)

    return model


def _attributes_of(ev: Evaluator, frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    *paths, holder = arguments.positional or (Unknown("attrgetter()"),)
    found: list[Value] = []
    for path in paths:
        value = holder
        for name in str(path.value).split(".") if isinstance(path, Const) else ():
            value = attribute(ev, frame, value, name)
        found.append(value)
    return found[0] if len(found) == 1 else SequenceValue(new_identity(), "tuple", tuple(found))


def _items_of(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    *keys, holder = arguments.positional or (Unknown("itemgetter()"),)
    found = [either(item_of(option, key) for option in options(holder)) for key in keys]
    return found[0] if len(found) == 1 else SequenceValue(new_identity(), "tuple", tuple(found))


def _method_of(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    if len(arguments.positional) < 2 or not isinstance(name := arguments.positional[0], Const):
        return Unknown("methodcaller()")
    *passed, holder = arguments.positional[1:]
    method = attribute(ev, frame, holder, str(name.value))
    return call(ev, frame, method, Arguments(tuple(passed), arguments.keywords), spot)


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


def _sequence_of(kind: str) -> Model:
    def model(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
        if not arguments.positional:
            return SequenceValue(new_identity(), kind, ())
        elements, exact = iterate(ev, arguments.positional[0])
        return SequenceValue(new_identity(), kind, tuple(elements), exact)

    return model


def _enumerate(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    elements, exact = iterate(ev, arguments.positional[0]) if arguments.positional else ([], False)
    given = arguments.keywords.entries.get("start")
    start = single(arguments.positional[1] if len(arguments.positional) > 1 else given.value if given else Const(0))
    first = start.value if exact and isinstance(start, Const) and isinstance(start.value, int) else None
    pairs = tuple(
        SequenceValue(
            new_identity(), "tuple", (Unknown("a number") if first is None else Const(index + first), element)
        )
        for index, element in enumerate(elements)
    )
    return SequenceValue(new_identity(), "list", pairs, exact)


def _zip(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    columns = [iterate(ev, value) for value in arguments.positional]
    counted = [len(elements) for elements, exact in columns if exact]
    for index, value in enumerate(arguments.positional if counted else ()):
        if isinstance(one := single(value), SequenceValue) and one.kind == _ENDLESS:
            columns[index] = [*one.items] * min(counted), True
    if columns and all(exact for _, exact in columns):
        rows = zip(*(elements for elements, _ in columns), strict=False)
        return SequenceValue(
            new_identity(), "list", tuple(SequenceValue(new_identity(), "tuple", tuple(row)) for row in rows)
        )
    row = tuple(either(elements) for elements, _ in columns)
    return SequenceValue(new_identity(), "list", (SequenceValue(new_identity(), "tuple", row),), exact=False)


def _chain(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    return _joined([iterate(ev, value) for value in arguments.positional], exact=arguments.more is None)


def _chain_of(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    """``itertools.chain.from_iterable(parts)``."""
    parts, exact = iterate(ev, arguments.positional[0]) if arguments.positional else ([], True)
    return _joined([iterate(ev, part) for part in parts], exact=exact)


def _joined(parts: list[tuple[list[Value], bool]], *, exact: bool) -> Value:
    items = tuple(item for elements, _ in parts for item in elements)
    return SequenceValue(new_identity(), "list", items, exact and all(known for _, known in parts))


def _repeat(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    """``itertools.repeat(value)``, which ``zip`` takes as often as it needs it."""
    return SequenceValue(new_identity(), _ENDLESS, arguments.positional[:1], exact=False)


def _range(_ev: Evaluator, _frame: Frame, _arguments: Arguments, _spot: Spot) -> Value:
    return SequenceValue(new_identity(), "list", (Unknown("a number"),), exact=False)


def _next(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if not arguments.positional:
        return NEVER
    elements, exact = iterate(ev, arguments.positional[0])
    first = elements[:1] if exact else elements
    return either([*first, *arguments.positional[1:]])


def _one_of(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    """``random.choice(clients)``, ``min(first, second, key=...)``."""
    several = len(arguments.positional) > 1 or arguments.more is not None
    default = arguments.keywords.entries.get("default")
    found = list(arguments.positional) if several else iterate(ev, arguments.positional[0])[0]
    return either([*found, *([default.value] if default is not None else [])])


def _some_of(position: int) -> Model:
    """``random.sample(clients, 2)``, ``heapq.nsmallest(2, clients)``."""

    def model(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
        found = iterate(ev, arguments.positional[position])[0] if len(arguments.positional) > position else []
        return SequenceValue(new_identity(), "list", tuple(found), exact=False)

    return model


_MOST_ROWS = 8
"""What ``map`` goes through is followed row by row up to here."""


def _map(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    if len(arguments.positional) < 2:
        return Unknown("map()")
    function, *iterables = arguments.positional
    columns = [iterate(ev, value) for value in iterables]
    shortest = min(len(column) for column, _ in columns)
    if all(exact for _, exact in columns) and shortest <= _MOST_ROWS:
        rows = zip(*(column for column, _ in columns), strict=False)
        made = [call(ev, frame, function, Arguments(row, DictValue(new_identity())), spot) for row in rows]
        return Generated(either(made), paths=(tuple(made),))
    passed = Arguments(tuple(either(column) for column, _ in columns), DictValue(new_identity()))
    return Generated(call(ev, frame, function, passed, spot))


def _starmap(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    if len(arguments.positional) < 2:
        return Unknown("starmap()")
    function, rows = arguments.positional[:2]
    given = [iterate(ev, row) for row in iterate(ev, rows)[0]]
    width = {len(elements) if exact else -1 for elements, exact in given}
    if len(width) != 1 or -1 in width:
        more = Unknown("positional arguments that cannot be followed", openness(rows))
        passed = Arguments((), DictValue(new_identity()), more)
    else:
        passed = Arguments(tuple(map(either, zip(*(row for row, _ in given), strict=True))), DictValue(new_identity()))
    return Generated(call(ev, frame, function, passed, spot))


def _getattr(ev: Evaluator, frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if len(arguments.positional) < 2:
        return Unknown("getattr()")
    base, name, *default = arguments.positional
    found: list[Value] = []
    for option in options(name):
        if isinstance(option, Const) and isinstance(option.value, str):
            found.append(attribute(ev, frame, base, option.value))
        else:
            found.append(Unknown("an attribute whose name is not known", openness(option) | openness(base)))
    known = [value for value in found if value is not NEVER and not isinstance(value, Unknown)]
    return either([*(known or found), *([] if known else default)])


def _setattr(ev: Evaluator, frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    from lint_llm_tags.analysis.mutations import set_attribute

    if len(arguments.positional) == 3:
        base, name, value = arguments.positional
        for option in options(base):
            if isinstance(option, InstanceValue) and isinstance(name, Const):
                set_attribute(ev, frame, option, str(name.value), value)
    return NONE


def _cast(ev: Evaluator, frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if len(arguments.positional) < 2:
        return Unknown("cast()")
    kind, value = arguments.positional[:2]
    if is_pending(value):
        return ev.defer(lambda: _typed(ev, frame, kind, value), (value,))
    return _typed(ev, frame, kind, value)


def _typed(ev: Evaluator, frame: Frame, kind: Value, value: Value) -> Value:
    from lint_llm_tags.analysis.annotations import _of_type

    found: list[Value] = []
    for option in options(value):
        if isinstance(option, Unknown):
            typed = [_of_type(ev, frame, one, option.open) for one in options(kind)]
            found.extend([one for one in typed if one is not None] or [option])
        else:
            found.append(option)
    return either(found)


def _gather(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    return SequenceValue(new_identity(), "list", arguments.positional, arguments.more is None)


def _str(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    value = arguments.positional[0] if arguments.positional else Const("")
    return ev.defer(lambda: _as_text(value), (value,), PLAIN) if is_pending(value) else _as_text(value)


def _as_text(value: Value) -> Value:
    return either(
        Const(str(option.value), option.spot) if isinstance(option, Const) else option for option in options(value)
    )


def _bool(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    verdict = truth(arguments.positional[0]) if arguments.positional else False
    return Unknown("a condition") if verdict is None else Const(verdict)


def _isinstance(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if len(arguments.positional) != 2:
        return Unknown("isinstance()")
    value, cls = arguments.positional
    classes = SequenceValue(0, "tuple", (cls,))
    return _condition(value, lambda option: is_instance(ev, option, classes))


def _callable(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    value = arguments.positional[0] if arguments.positional else Unknown("callable()")
    return _condition(value, lambda option: is_callable(ev, option))


def _condition(value: Value, check: Callable[[Value], bool | None]) -> Value:
    """What holds for all possibilities of a value that need not be worked out for it."""
    found = {None} if is_pending(value) else set(map(check, options(value)))
    verdict = found.pop() if len(found) == 1 else None
    return Unknown("a condition", openness(value)) if verdict is None else Const(verdict)


def _as_dict(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    found = [
        fields_as_dict(ev, option) if isinstance(option, InstanceValue) else Unknown("the fields of an object")
        for value in arguments.positional[:1]
        for option in options(value)
    ]
    return either(found)


def _vars(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    cls = single(arguments.positional[0]) if arguments.positional else None
    return members_as_dict(ev, cls) if isinstance(cls, ClassValue) else _as_dict(ev, frame, arguments, spot)


def _fields(ev: Evaluator, _frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``dataclasses.fields(record)``."""
    for option in options(arguments.positional[0]) if arguments.positional else ():
        cls = option.cls if isinstance(option, InstanceValue) else option
        if isinstance(cls, ClassValue):
            named = (with_item(DictValue(0), Const("name"), Const(name), None) for name in declared_fields(ev, cls))
            found = tuple(Record("dataclasses.Field", Arguments((), keywords), spot) for keywords in named)
            return SequenceValue(new_identity(), "tuple", found)
    return Unknown("the fields of an object")


def _copied(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    found: list[Value] = []
    for option in options(arguments.positional[0]) if arguments.positional else ():
        copied = _copy(option)
        if isinstance(option, InstanceValue) and isinstance(copied, InstanceValue) and ev.has_made(option.identity):
            (ev.made_by_modules if ev.modules_running else ev.made).add(copied.identity)
        found.append(copied)
    return either(found)


def _copy(value: Value) -> Value:
    """Another object like this one, with copies of the dicts in it."""
    if isinstance(value, DictValue):
        entries = {key: replace(entry, value=_copy(entry.value)) for key, entry in value.entries.items()}
        return replace(value, identity=new_identity(), entries=entries)
    return replace(value, identity=new_identity()) if isinstance(value, (SequenceValue, InstanceValue)) else value


def _replaced(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    for option in options(arguments.positional[0]) if arguments.positional else ():
        if isinstance(option, InstanceValue):
            built = initialised(ev, option)
            changes = {str(name): entry.value for name, entry in arguments.keywords.entries.items()}
            replaced = replace(built, identity=new_identity(), attributes={**built.attributes, **changes})
            note_construction(ev, frame, replaced, spot)
            return replaced
    return Unknown("replace()")


def _to_thread(position: int) -> Model:
    """Functions that call the function they are given with the arguments behind it."""

    def model(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
        if len(arguments.positional) <= position:
            return Unknown("a call that is not followed")
        passed = Arguments(arguments.positional[position + 1 :], arguments.keywords, arguments.more)
        return call(ev, frame, arguments.positional[position], passed, spot)

    return model


def _thread(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``Thread(target=function, args=(...), kwargs={...})``."""
    call_described(ev, frame, arguments, ("target", "args", "kwargs"), spot)
    return Record("threading.Thread", arguments, spot)


def _timer(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``Timer(interval, function, args, kwargs)``."""
    call_described(ev, frame, arguments, ("", "function", "args", "kwargs"), spot)
    return Record("threading.Timer", arguments, spot)


def _context_variable(_ev: Evaluator, _frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    return Record("contextvars.ContextVar", arguments, spot)


def _or(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if len(arguments.positional) != 2:
        return Unknown("or_()")
    left, right = arguments.positional
    return either(operate(ev, "|", option, right) for option in options(left))


def _reduce(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    if len(arguments.positional) < 2:
        return Unknown("reduce()")
    elements, exact = iterate(ev, arguments.positional[1])
    values = [*arguments.positional[2:], *elements]
    if not exact or not values or len(values) > MAX_UNROLLED:
        return Unknown("reduce() over elements that are not known", openness(arguments.positional[1]))
    result = values[0]
    for value in values[1:]:
        passed = Arguments((result, value), DictValue(new_identity()))
        result = call(ev, frame, arguments.positional[0], passed, spot)
    return result


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


def _validated(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``Model.model_validate({...})``."""
    if len(arguments.positional) < 2:
        return Unknown("model_validate()")
    cls, given = arguments.positional[:2]
    fields = merge(DictValue(new_identity()), opened(ev, given))
    return call(ev, frame, cls, Arguments((), fields), spot)


def _new(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    """``super().__new__(cls)``."""
    cls = single(arguments.positional[0]) if arguments.positional else None
    return InstanceValue(new_identity(), cls) if isinstance(cls, ClassValue) else Unknown("a new object")


def _wraps(_ev: Evaluator, _frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """A decorator that leaves the function as it is."""
    return Record("functools.wraps", arguments, spot)


def _import_module(ev: Evaluator, frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    name = single(arguments.positional[0]) if arguments.positional else None
    if isinstance(name, Const) and isinstance(name.value, str) and not name.value.startswith("."):
        return ev.imported_module(frame.path, name.value, 0)
    return Unknown("a module that is imported by a name that is not known")


def _super(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    from lint_llm_tags.analysis.values import ClassValue, Super

    if len(arguments.positional) == 2 and isinstance(arguments.positional[0], ClassValue):
        return Super(arguments.positional[0], arguments.positional[1])
    return Unknown("super()")


def _type(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    if len(arguments.positional) == 3:
        return made_class(ev, frame, arguments, spot)
    for option in options(arguments.positional[0]) if len(arguments.positional) == 1 else ():
        if isinstance(option, InstanceValue):
            return option.cls
        if isinstance(option, ClientValue) and not option.chain:
            return External(option.client.names[0])
    return Unknown("a type")


MODELS: dict[str, Model] = {
    "functools.partial": _partial,
    "functools.partialmethod": _partial_method,
    "functools.reduce": _reduce,
    "builtins.dict": _dict,
    "collections.OrderedDict": _dict,
    **dict.fromkeys(("cachetools.Cache", "cachetools.LRUCache", "cachetools.TTLCache"), _empty_dict),
    **dict.fromkeys(("cachetools.LFUCache", "cachetools.FIFOCache", "weakref.WeakValueDictionary"), _empty_dict),
    "types.MappingProxyType": _dict,
    "collections.ChainMap": _chain_map,
    "collections.defaultdict": _default_dict,
    "builtins.dict.fromkeys": _from_keys,
    "builtins.list": _sequence_of("list"),
    "builtins.tuple": _sequence_of("tuple"),
    "builtins.set": _sequence_of("set"),
    "collections.deque": _sequence_of("list"),
    "builtins.frozenset": _sequence_of("set"),
    "builtins.sorted": _sequence_of("list"),
    "builtins.reversed": _sequence_of("list"),
    "itertools.cycle": _sequence_of("list"),
    "itertools.repeat": _repeat,
    "itertools.chain": _chain,
    "itertools.chain.from_iterable": _chain_of,
    "builtins.enumerate": _enumerate,
    "builtins.zip": _zip,
    "builtins.range": _range,
    "builtins.next": _next,
    "builtins.anext": _next,
    "builtins.map": _map,
    "itertools.starmap": _starmap,
    "builtins.filter": _some_of(1),
    "builtins.min": _one_of,
    "builtins.max": _one_of,
    "random.choice": _one_of,
    "secrets.choice": _one_of,
    "random.choices": _some_of(0),
    "random.sample": _some_of(0),
    "heapq.nsmallest": _some_of(1),
    "heapq.nlargest": _some_of(1),
    "builtins.getattr": _getattr,
    "builtins.setattr": _setattr,
    "builtins.str": _str,
    "builtins.bool": _bool,
    "builtins.isinstance": _isinstance,
    "builtins.callable": _callable,
    "builtins.vars": _vars,
    "builtins.super": _super,
    "builtins.type": _type,
    "dataclasses.asdict": _as_dict,
    "attrs.asdict": _as_dict,
    "attr.asdict": _as_dict,
    "dataclasses.fields": _fields,
    "attrs.fields": _fields,
    "attr.fields": _fields,
    "copy.copy": _copied,
    "copy.deepcopy": _copied,
    "copy.replace": _replaced,
    "dataclasses.replace": _replaced,
    "attrs.evolve": _replaced,
    "typing.cast": _cast,
    "typing_extensions.cast": _cast,
    "asyncio.gather": _gather,
    "asyncio.to_thread": _to_thread(0),
    "anyio.to_thread.run_sync": _to_thread(0),
    "starlette.concurrency.run_in_threadpool": _to_thread(0),
    "fastapi.concurrency.run_in_threadpool": _to_thread(0),
    "trio.to_thread.run_sync": _to_thread(0),
    "threading.Thread": _thread,
    "threading.Timer": _timer,
    "weakref.finalize": _to_thread(1),
    "atexit.register": _to_thread(0),
    "multiprocessing.Process": _thread,
    "contextvars.ContextVar": _context_variable,
    "json.loads": _loads,
    "orjson.loads": _loads,
    "ujson.loads": _loads,
    "simplejson.loads": _loads,
    "string.Template": _template,
    "types.SimpleNamespace": namespace,
    "argparse.Namespace": namespace,
    "collections.namedtuple": named_tuple,
    "typing.NamedTuple": named_tuple,
    "operator.attrgetter": _later("operator.attrgetter"),
    "operator.attrgetter.__call__": _attributes_of,
    "operator.itemgetter": _later("operator.itemgetter"),
    "operator.itemgetter.__call__": _items_of,
    "operator.methodcaller": _later("operator.methodcaller"),
    "operator.methodcaller.__call__": _method_of,
    "operator.or_": _or,
    "operator.ior": _or,
    "importlib.import_module": _import_module,
    "functools.wraps": _wraps,
    "builtins.object.__new__": _new,
    "pydantic.BaseModel.model_validate": _validated,
}
_LOOKING = (
    _dict, _chain_map, _chain, _chain_of, _enumerate, _zip, _next, _loads, _str, _as_dict, _vars, _copied, _one_of,
)  # fmt: skip
_GATHERING = ("list", "tuple", "set", "frozenset", "sorted", "reversed")
PURE = frozenset({name for name, model in MODELS.items() if model in _LOOKING} | {f"builtins.{n}" for n in _GATHERING})
"""Functions that only look at what they are given: nobody has to work that out before the result is looked at."""
