"""What methods of built-in objects do: dicts, lists, strings, models."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import sdk
from lint_llm_tags.analysis.classes import sdk_base
from lint_llm_tags.analysis.fields import fields_as_dict
from lint_llm_tags.analysis.http import URL_TYPES
from lint_llm_tags.analysis.instances import filled, note_construction
from lint_llm_tags.analysis.iteration import iterate
from lint_llm_tags.analysis.mappings import dict_of, item_of, merge
from lint_llm_tags.analysis.mutations import DICT_CHANGES
from lint_llm_tags.analysis.operators import concatenate
from lint_llm_tags.analysis.possibilities import either, openness, options, single, truth
from lint_llm_tags.analysis.values import (
    NONE,
    PLAIN,
    Arguments,
    BoundMethod,
    ClientValue,
    Const,
    DictValue,
    EnvironmentVariable,
    Generated,
    InstanceValue,
    Record,
    SequenceValue,
    Setting,
    Spot,
    Text,
    Unknown,
    Value,
    is_pending,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame


_PURE_STRING_METHODS = frozenset(
    {"lower", "upper", "strip", "lstrip", "rstrip", "title", "capitalize", "casefold", "swapcase", "replace", "format",
     "removeprefix", "removesuffix", "split", "rsplit", "join", "encode", "decode", "startswith", "endswith",
     "partition", "rpartition", "splitlines"}
)  # fmt: skip


_LONGEST_CONSTANT = 1000
_PLACEHOLDER = re.compile(r"([^$]*)(\$\w+|\$\{\w+\}|$|\$\$)")


def call_builtin_method(ev: Evaluator, frame: Frame, method: BoundMethod, arguments: Arguments, spot: Spot) -> Value:
    base, name = method.base, method.name
    if isinstance(base, (Const, Text)) and any(is_pending(value) for value in arguments.positional):
        text = BoundMethod(base, name)
        passed = arguments.positional
        seen = Arguments(tuple(passed), arguments.keywords, arguments.more)
        return ev.defer(lambda: _of_text(ev, text, seen), passed, PLAIN)
    if isinstance(base, DictValue):
        return _dict_method(ev, base, name, arguments)
    if name == "__add__" and arguments.positional and isinstance(base, (Const, Text)):
        return either(concatenate((base, side)) for side in options(arguments.positional[0]))
    if isinstance(base, Const) and isinstance(base.value, str):
        return _string_method(ev, base, name, arguments)
    if isinstance(base, (Text, EnvironmentVariable, Setting)):
        return Text((base, *arguments.positional)) if name == "join" else _made_of(base, name)
    if isinstance(base, Generated):
        return base.element
    if isinstance(base, SequenceValue):
        if name == "copy":
            return replace(base, identity=new_identity())
        return either(base.items) if name in ("pop", "__getitem__", "popleft") else Unknown(f"a list's {name}()")
    if isinstance(base, InstanceValue):
        if name == "__init__":
            return _external_init(ev, frame, base, arguments, spot)
        if base.mapping is not None and name in DICT_CHANGES:
            mapping, result = DICT_CHANGES[name](base.mapping, arguments, spot)
            frame.replace_object(base.identity, replace(base, mapping=mapping))
            return result
        if name in ("model_copy", "_replace", "copy"):
            update = arguments.keywords.entries.get("update")
            changes = update.value if update is not None else arguments.keywords
            values = {str(k): e.value for k, e in changes.entries.items()} if isinstance(changes, DictValue) else {}
            changed = replace(base, identity=new_identity(), attributes={**base.attributes, **values})
            if values:
                note_construction(ev, frame, changed, spot)
            return changed
        entries = arguments.keywords.entries
        flags = {flag: flag in entries and truth(entries[flag].value) is True for flag in ("by_alias", "exclude_none")}
        return fields_as_dict(ev, base, **flags)
    if isinstance(base, Record) and base.name in URL_TYPES:
        return _of_url(base, name, arguments)
    if isinstance(base, Record) and base.name == "string.Template":
        return _substituted(base, name, arguments)
    if isinstance(base, Record) and name == "model_copy":
        return _copied_model(base, arguments)
    if isinstance(base, Record) and name == "get":
        # What was set last is not known; the default still tells which kind of object it is.
        default = base.arguments.keywords.entries.get("default")
        found = options(default.value) if default is not None else ()
        return either(
            [*(one for one in found if isinstance(one, (ClientValue, InstanceValue))), Unknown("a context variable")]
        )
    return Unknown(f"{name}() of a built-in object", openness(base))


def _copied_model(base: Record, arguments: Arguments) -> Value:
    """``config.model_copy(update={...})`` of a model that is no class of the project."""
    update = arguments.keywords.entries.get("update")
    fields = base.arguments.keywords
    if update is not None:
        fields = merge(fields, update.value)
    return replace(base, arguments=replace(base.arguments, keywords=replace(fields, identity=new_identity())))


def _of_url(base: Record, name: str, arguments: Arguments) -> Value:
    if name == "join":
        return Record("urllib.parse.urljoin", Arguments((base, *arguments.positional), DictValue(new_identity())))
    if name == "joinpath":
        return concatenate([base, *(part for step in arguments.positional for part in (Const("/"), step))])
    return base


def _of_text(ev: Evaluator, method: BoundMethod, arguments: Arguments) -> Value:
    """A string's method whose arguments had to be worked out."""
    opened = Arguments(tuple(either(options(value)) for value in arguments.positional), arguments.keywords)
    if isinstance(method.base, Const):
        return _string_method(ev, method.base, method.name, opened)
    return Text((method.base, *opened.positional)) if method.name == "join" else _made_of(method.base, method.name)


_KEEPING = frozenset(
    {"strip", "lstrip", "rstrip", "lower", "upper", "title", "capitalize", "casefold", "encode", "get_secret_value"}
)
"""Methods that leave something of a text that says something."""


def _made_of(text: Value, name: str) -> Value:
    """What a method gives of a text that stands outside of the code: whether that is empty, nothing tells any more."""
    if name in _KEEPING or not isinstance(text, (EnvironmentVariable, Setting)):
        return text
    return replace(text, given=False)


def _external_init(ev: Evaluator, frame: Frame, instance: InstanceValue, arguments: Arguments, spot: Spot) -> Value:
    """``super().__init__(...)`` that reaches a class outside of the project."""
    base = sdk_base(ev, instance.cls)
    changed = instance
    if instance.mapping is not None:
        changed = filled(ev, instance, dict_of(arguments))
    elif base is not None and (client := ev.sdks(frame.path).client(base.name)) is not None:
        made = sdk.construct_client(ev, frame, client, base.name, arguments, spot)
        changed = replace(instance, client=sdk.client_in(made))
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
    if name == "new_child":  # Of a ChainMap, which is taken for the dict that it looks like.
        copied = replace(base, identity=new_identity())
        return merge(copied, arguments.positional[0]) if arguments.positional else copied
    return Unknown(f"a dict's {name}()")


def _view(base: DictValue, items: tuple[Value, ...], unknown: Value) -> SequenceValue:
    """The keys, values or both of a dict: first those that are certainly there."""
    certain = [entry.certain for entry in base.entries.values()]
    if not base.rest and all(certain):
        return SequenceValue(new_identity(), "list", items)
    sure = [item for item, there in zip(items, certain, strict=True) if there]
    perhaps = [item for item, there in zip(items, certain, strict=True) if not there]
    more = [unknown] if base.rest else []
    return SequenceValue(new_identity(), "list", (*sure, *perhaps, *more), exact=False, first=len(sure))


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
        if isinstance(result, (list, tuple)):
            kind = type(result).__name__
            return SequenceValue(new_identity(), kind, tuple(Const(item, base.spot) for item in result))
        return Const(result, base.spot)
    return Text((base, *values, *(entry.value for entry in arguments.keywords.entries.values())))


def _substituted(template: Record, name: str, arguments: Arguments) -> Value:
    """``Template("x-$name").substitute(name=...)``."""
    text = single(template.arguments.positional[0]) if template.arguments.positional else None
    given = dict_of(arguments)
    if name not in ("substitute", "safe_substitute") or not isinstance(text, Const) or not isinstance(text.value, str):
        return Unknown(f"a template's {name}()", openness(template))
    parts: list[Value] = []
    for literal, placeholder in _PLACEHOLDER.findall(text.value):
        field = placeholder.strip("${}")
        entry = given.entries.get(field)
        unnamed = entry.value if entry is not None else Unknown("a field of a template", openness(given))
        parts += [Const(literal, text.spot), *([unnamed] if field else [])]
    return concatenate(parts, text.spot)


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
