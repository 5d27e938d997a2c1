"""What functions and methods from outside of the project do with values: built-ins and the standard library."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import sdk
from lint_llm_tags.analysis.calls import call, enter, generated_value
from lint_llm_tags.analysis.expressions import (
    MAX_UNROLLED,
    as_mapping,
    concatenate,
    item_of,
    iterate,
    merge,
    operate,
    pairs_as_mapping,
    with_item,
)
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.objects import attribute, fields_as_dict, initialise
from lint_llm_tags.analysis.values import (
    NEVER,
    NONE,
    Arguments,
    BoundMethod,
    ClassValue,
    ClientValue,
    Const,
    DictValue,
    Entry,
    EnvironmentVariable,
    External,
    FunctionValue,
    Generated,
    InstanceValue,
    Partial,
    Record,
    SdkFunction,
    SequenceValue,
    Setting,
    Spot,
    Text,
    Unknown,
    Value,
    either,
    is_pending,
    new_identity,
    no_arguments,
    openness,
    options,
    single,
    truth,
)

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator

Model = Callable[["Evaluator", Frame, Arguments, Spot], Value]

_PURE_STRING_METHODS = frozenset(
    {"lower", "upper", "strip", "lstrip", "rstrip", "title", "capitalize", "casefold", "swapcase", "replace", "format",
     "removeprefix", "removesuffix", "split", "rsplit", "join", "encode", "decode"}
)  # fmt: skip
_LONGEST_CONSTANT = 1000
_READS_ENVIRONMENT = frozenset(
    {"os.getenv", "os.environ.get", "os.environ.pop", "os.environ.__getitem__", "decouple.config",
     "environ.get", "starlette.config.environ.get"}
)  # fmt: skip
PASSES_FIRST = frozenset(
    {"asyncio.run", "asyncio.wait_for", "asyncio.shield", "asyncio.create_task", "asyncio.ensure_future",
     "contextlib.closing", "contextlib.aclosing", "contextlib.nullcontext", "weakref.proxy", "builtins.iter",
     "builtins.aiter", "typing.assert_type", "typing_extensions.assert_type", "asgiref.sync.sync_to_async",
     "asgiref.sync.async_to_sync", "nest_asyncio.run", "anyio.run", "builtins.memoryview", "inspect.unwrap",
     "builtins.staticmethod", "builtins.classmethod", "copy.copy", "copy.deepcopy", "types.MethodType",
     "werkzeug.local.LocalProxy"}
)  # fmt: skip
"""Functions whose result behaves like their first argument."""


def call_external(ev: Evaluator, frame: Frame, function: External, arguments: Arguments, spot: Spot) -> Value:
    name = function.name
    sdks = ev.sdks(frame.path)
    client = sdks.client(name)
    if client is not None:
        return sdk.construct_client(ev, frame, client, name, arguments, spot)
    method = sdks.function(name)
    if method is not None:
        return sdk.call_function(ev, frame, method, arguments, spot)
    module = sdk.module_client(ev, name, frame.path)
    if module is not None:
        return sdk.call_method(ev, frame, module, arguments, spot)
    model = _MODELS.get(name)
    if model is not None:
        return model(ev, frame, arguments, spot)
    if name in _READS_ENVIRONMENT:
        return _environment(ev, frame, arguments, spot)
    if name in PASSES_FIRST and arguments.positional:
        return arguments.positional[0]
    chain = tuple(name.split(".")[1:])
    unknown = Unknown(f"{name}() is not followed", chain=chain)
    return sdk.call_unknown(ev, frame, unknown, arguments, spot, Record(name, arguments, spot))


def is_modelled(ev: Evaluator, name: str) -> bool:
    """Whether calling this does something that the evaluator knows."""
    return name in _MODELS or ev.is_described(name) or ev.catalog.is_known_module(name) or name in PASSES_FIRST


def call_builtin_method(ev: Evaluator, frame: Frame, method: BoundMethod, arguments: Arguments, spot: Spot) -> Value:
    base, name = method.base, method.name
    if isinstance(base, (Const, Text)) and any(is_pending(value) for value in arguments.positional):
        text = BoundMethod(base, name)
        passed = arguments.positional
        seen = Arguments(tuple(passed), arguments.keywords, arguments.more)
        return ev.defer(lambda: _of_text(ev, text, seen), passed)
    if isinstance(base, DictValue):
        return _dict_method(ev, base, name, arguments)
    if isinstance(base, Const) and isinstance(base.value, str):
        return _string_method(ev, base, name, arguments)
    if isinstance(base, (Text, EnvironmentVariable, Setting)):
        return Text((base, *arguments.positional)) if name == "join" else base
    if isinstance(base, Generated):
        return base.element
    if isinstance(base, SequenceValue):
        if name == "copy":
            return replace(base, identity=new_identity())
        return either(base.items) if name in ("pop", "__getitem__", "popleft") else Unknown(f"a list's {name}()")
    if isinstance(base, InstanceValue):
        if name == "__init__":
            return _external_init(ev, frame, base, arguments, spot)
        if name in ("model_copy", "_replace", "copy"):
            update = arguments.keywords.entries.get("update")
            changes = update.value if update is not None else arguments.keywords
            values = {str(k): e.value for k, e in changes.entries.items()} if isinstance(changes, DictValue) else {}
            return replace(base, identity=new_identity(), attributes={**base.attributes, **values})
        entries = arguments.keywords.entries
        flags = {flag: flag in entries and truth(entries[flag].value) is True for flag in ("by_alias", "exclude_none")}
        return fields_as_dict(ev, base, **flags)
    if isinstance(base, Record) and name == "get":
        # What was set last is not known; the default still tells which kind of object it is.
        default = base.arguments.keywords.entries.get("default")
        found = options(default.value) if default is not None else ()
        return either(
            [*(one for one in found if isinstance(one, (ClientValue, InstanceValue))), Unknown("a context variable")]
        )
    return Unknown(f"{name}() of a built-in object", openness(base))


def _of_text(ev: Evaluator, method: BoundMethod, arguments: Arguments) -> Value:
    """A string's method whose arguments had to be worked out."""
    opened = Arguments(tuple(either(options(value)) for value in arguments.positional), arguments.keywords)
    if isinstance(method.base, Const):
        return _string_method(ev, method.base, method.name, opened)
    return Text((method.base, *opened.positional)) if method.name == "join" else method.base


def _external_init(ev: Evaluator, frame: Frame, instance: InstanceValue, arguments: Arguments, spot: Spot) -> Value:
    """``super().__init__(...)`` that reaches a class outside of the project."""
    from lint_llm_tags.analysis.objects import sdk_base

    base = sdk_base(ev, instance.cls)
    changed = instance
    if base is not None and (client := ev.sdks(frame.path).client(base.name)) is not None:
        changed = replace(instance, client=sdk.construct_client(ev, frame, client, base.name, arguments, spot))
    elif arguments.keywords.entries:
        values = {str(name): entry.value for name, entry in arguments.keywords.entries.items()}
        changed = replace(instance, attributes={**instance.attributes, **values})
    frame.replace_object(instance.identity, changed)
    return NONE


def _dict_method(ev: Evaluator, base: DictValue, name: str, arguments: Arguments) -> Value:
    if name in ("get", "pop", "setdefault", "__getitem__"):
        return _get(base, arguments)
    if name == "items":
        pairs = tuple(
            SequenceValue(0, "tuple", (Const(key, entry.spot), entry.value))  # type: ignore[arg-type]
            for key, entry in base.entries.items()
        )
        opened = openness(base)
        return _view(base, pairs, SequenceValue(0, "tuple", (Unknown("a key", opened), Unknown("an item", opened))))
    if name == "keys":
        keys = tuple(Const(key, entry.spot) for key, entry in base.entries.items())  # type: ignore[arg-type]
        return _view(base, keys, Unknown("a key", openness(base)))
    if name == "values":
        return _view(base, tuple(entry.value for entry in base.entries.values()), Unknown("an item", openness(base)))
    if name == "copy":
        return replace(base, identity=new_identity())
    return Unknown(f"a dict's {name}()")


def _view(base: DictValue, items: tuple[Value, ...], unknown: Value) -> SequenceValue:
    exact = not base.rest and all(entry.certain for entry in base.entries.values())
    return SequenceValue(new_identity(), "list", items if not base.rest else (*items, unknown), exact)


def _get(base: DictValue, arguments: Arguments) -> Value:
    key = arguments.positional[0] if arguments.positional else Unknown("a key")
    default = arguments.positional[1] if len(arguments.positional) > 1 else NONE
    if isinstance(key, Const):
        entry = base.entries.get(key.value)
        if entry is not None and entry.certain:
            return entry.value
        found = [entry.value] if entry is not None else []
        if base.rest:
            return either([*found, default, Unknown("an item of a dict that is not known whole", openness(base))])
        return either([*found, default])
    return either([item_of(base, key), default])


def _string_method(ev: Evaluator, base: Const, name: str, arguments: Arguments) -> Value:
    if name not in _PURE_STRING_METHODS:
        return Unknown(f"a string's {name}()")
    if name == "format" and not arguments.keywords.rest and arguments.more is None:
        formatted = _format(base, arguments)
        if formatted is not None:
            return formatted
    if name == "join" and arguments.positional:
        elements, exact = iterate(ev, arguments.positional[0])
        if exact:
            parts = [part for element in elements for part in (base, element)][1:]
            return concatenate(parts, base.spot)
    values = arguments.positional
    if all(isinstance(value, Const) for value in values) and not arguments.keywords.entries and name != "join":
        text = base.value if isinstance(base.value, (str, bytes)) else str(base.value)
        constants = [value.value for value in values if isinstance(value, Const)]
        # Replacing one by one can ask for more than any memory holds.
        if any(isinstance(item, (str, bytes)) and len(item) > _LONGEST_CONSTANT for item in (text, *constants)):
            return Unknown(f"a long string's {name}()")
        try:
            result = getattr(text, name)(*constants)
        except (AttributeError, TypeError, ValueError, LookupError):
            return Unknown(f"a string's {name}()")
        if isinstance(result, list):
            return SequenceValue(new_identity(), "list", tuple(Const(item, base.spot) for item in result))
        return Const(result, base.spot)
    return Text((base, *values, *(entry.value for entry in arguments.keywords.entries.values())))


def _format(base: Const, arguments: Arguments) -> Value | None:
    """``"...{}...".format(...)`` with plain fields."""
    import string

    parts: list[Value] = []
    automatic = 0
    try:
        fields = list(string.Formatter().parse(str(base.value)))
    except ValueError:
        return None
    for literal, found, _spec, _conversion in fields:
        parts.append(Const(literal, base.spot))
        if found is None:
            continue
        field = found
        if not field:
            field, automatic = str(automatic), automatic + 1
        if field.isdigit() and int(field) < len(arguments.positional):
            parts.append(arguments.positional[int(field)])
        elif field in arguments.keywords.entries:
            parts.append(arguments.keywords.entries[field].value)
        else:
            parts.append(Unknown("a formatted field"))
    return concatenate(parts, base.spot)


# Models of functions


def _environment(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    name = arguments.positional[0] if arguments.positional else Unknown("")
    entry = arguments.keywords.entries.get("default")
    default = arguments.positional[1] if len(arguments.positional) > 1 else (entry.value if entry else None)
    if isinstance(name, Const):
        return EnvironmentVariable(str(name.value), default)
    return Unknown("an environment variable whose name is not known", openness(name))


def _partial(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if not arguments.positional:
        return Unknown("partial()")
    callee, *rest = arguments.positional
    return Partial(callee, Arguments(tuple(rest), arguments.keywords, arguments.more))


def _dict(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    return dict_of(arguments)


def dict_of(arguments: Arguments) -> DictValue:
    """``dict(...)``."""
    built = DictValue(new_identity())
    for value in arguments.positional:
        built = merge(built, pairs_as_mapping(value))
    return merge(built, arguments.keywords)


def _chain_map(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    built = DictValue(new_identity())
    for value in reversed(arguments.positional):
        built = merge(built, value)
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
    pairs = tuple(
        SequenceValue(new_identity(), "tuple", (Const(index) if exact else Unknown("a number"), element))
        for index, element in enumerate(elements)
    )
    return SequenceValue(new_identity(), "list", pairs, exact)


def _zip(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    columns = [iterate(ev, value) for value in arguments.positional]
    if columns and all(exact for _, exact in columns):
        rows = zip(*(elements for elements, _ in columns), strict=False)
        return SequenceValue(
            new_identity(), "list", tuple(SequenceValue(new_identity(), "tuple", tuple(row)) for row in rows)
        )
    row = tuple(either(elements) for elements, _ in columns)
    return SequenceValue(new_identity(), "list", (SequenceValue(new_identity(), "tuple", row),), exact=False)


def _range(_ev: Evaluator, _frame: Frame, _arguments: Arguments, _spot: Spot) -> Value:
    return SequenceValue(new_identity(), "list", (Unknown("a number"),), exact=False)


def _next(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if not arguments.positional:
        return NEVER
    elements, exact = iterate(ev, arguments.positional[0])
    first = elements[:1] if exact else elements
    return either([*first, *arguments.positional[1:]])


def _map(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    if len(arguments.positional) < 2:
        return Unknown("map()")
    function, *iterables = arguments.positional
    columns = [iterate(ev, value)[0] for value in iterables]
    passed = Arguments(tuple(either(column) for column in columns), DictValue(new_identity()))
    return Generated(call(ev, frame, function, passed, spot))


def _starmap(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    if len(arguments.positional) < 2:
        return Unknown("starmap()")
    function, rows = arguments.positional[:2]
    more = Unknown("positional arguments that cannot be followed", openness(rows))
    return Generated(call(ev, frame, function, Arguments((), DictValue(new_identity()), more), spot))


def _filter(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    elements = iterate(ev, arguments.positional[1])[0] if len(arguments.positional) > 1 else []
    return SequenceValue(new_identity(), "list", tuple(elements), exact=False)


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
    if len(arguments.positional) == 3:
        base, name, value = arguments.positional
        for option in options(base):
            if isinstance(option, InstanceValue) and isinstance(name, Const):
                frame.stored.setdefault((option.cls, str(name.value)), []).append(value)
                changed = replace(option, attributes={**option.attributes, str(name.value): value})
                frame.replace_object(option.identity, changed)
    return NONE


def _cast(ev: Evaluator, frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    from lint_llm_tags.analysis.annotations import _of_type

    if len(arguments.positional) < 2:
        return Unknown("cast()")
    kind, value = arguments.positional[:2]
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


def _str(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    value = arguments.positional[0] if arguments.positional else Const("")
    return either(
        Const(str(option.value), option.spot) if isinstance(option, Const) else option for option in options(value)
    )


def _bool(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    verdict = truth(arguments.positional[0]) if arguments.positional else False
    return Unknown("a condition") if verdict is None else Const(verdict)


def _as_dict(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    found = [
        fields_as_dict(ev, option) if isinstance(option, InstanceValue) else Unknown("the fields of an object")
        for value in arguments.positional[:1]
        for option in options(value)
    ]
    return either(found)


def _replaced(ev: Evaluator, _frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    for option in options(arguments.positional[0]) if arguments.positional else ():
        if isinstance(option, InstanceValue):
            from lint_llm_tags.analysis.objects import initialised

            built = initialised(ev, option)
            changes = {str(name): entry.value for name, entry in arguments.keywords.entries.items()}
            return replace(built, identity=new_identity(), attributes={**built.attributes, **changes})
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
    entries = arguments.keywords.entries
    target = entries.get("target")
    if target is not None:
        args, kwargs = entries.get("args"), entries.get("kwargs")
        elements, exact = iterate(ev, args.value) if args is not None else ([], True)
        keywords = merge(DictValue(new_identity()), kwargs.value) if kwargs is not None else DictValue(new_identity())
        more = None if exact else Unknown("positional arguments that cannot be followed")
        call(ev, frame, target.value, Arguments(tuple(elements) if exact else (), keywords, more), spot)
    return Record("threading.Thread", arguments, spot)


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


def _type(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    for option in options(arguments.positional[0]) if len(arguments.positional) == 1 else ():
        if isinstance(option, InstanceValue):
            return option.cls
        if isinstance(option, ClientValue) and not option.chain:
            return External(option.client.names[0])
    return Unknown("a type")


_MODELS: dict[str, Model] = {
    "functools.partial": _partial,
    "functools.partialmethod": _partial,
    "functools.reduce": _reduce,
    "builtins.dict": _dict,
    "collections.OrderedDict": _dict,
    "types.MappingProxyType": _dict,
    "collections.ChainMap": _chain_map,
    "builtins.dict.fromkeys": _from_keys,
    "builtins.list": _sequence_of("list"),
    "builtins.tuple": _sequence_of("tuple"),
    "builtins.set": _sequence_of("set"),
    "builtins.frozenset": _sequence_of("set"),
    "builtins.sorted": _sequence_of("list"),
    "builtins.reversed": _sequence_of("list"),
    "itertools.cycle": _sequence_of("list"),
    "builtins.enumerate": _enumerate,
    "builtins.zip": _zip,
    "builtins.range": _range,
    "builtins.next": _next,
    "builtins.anext": _next,
    "builtins.map": _map,
    "itertools.starmap": _starmap,
    "builtins.filter": _filter,
    "builtins.getattr": _getattr,
    "builtins.setattr": _setattr,
    "builtins.str": _str,
    "builtins.bool": _bool,
    "builtins.vars": _as_dict,
    "builtins.super": _super,
    "builtins.type": _type,
    "dataclasses.asdict": _as_dict,
    "attrs.asdict": _as_dict,
    "attr.asdict": _as_dict,
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
    "threading.Timer": _to_thread(1),
    "multiprocessing.Process": _thread,
    "contextvars.ContextVar": _context_variable,
    "json.loads": _loads,
    "operator.or_": _or,
    "operator.ior": _or,
    "importlib.import_module": _import_module,
    "functools.wraps": _wraps,
    "builtins.object.__new__": _new,
}

__all__ = [
    "FunctionValue",
    "SdkFunction",
    "as_mapping",
    "call_builtin_method",
    "call_external",
    "enter",
    "generated_value",
    "initialise",
    "no_arguments",
]  # fmt: skip
