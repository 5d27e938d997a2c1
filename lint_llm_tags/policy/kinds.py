"""Kinds of values in a policy file: each can check and read a TOML value, merge layers and give its JSON Schema."""

from __future__ import annotations

import datetime
import json
import re
import warnings
from typing import TYPE_CHECKING, Any, Protocol

from lint_llm_tags.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

JsonSchema = dict[str, object]

SHOWN_LENGTH = 32
"""Longer values are not repeated in messages: somebody may have put a key where its name belongs."""


class WrongValueError(Exception):
    """A value that a policy cannot have. ``at`` is its key path."""

    def __init__(self, at: str, message: str) -> None:
        super().__init__(f"{at}: {message}" if at else message)


class Kind(Protocol):
    """What a value must be."""

    def read(self, value: object, at: str) -> object:
        """Check a TOML value and give it as the policy holds it. Raises ``WrongValueError``."""

    def merge(self, base: Any, over: Any) -> object:
        """Put a later layer's TOML value over an earlier one's; both have been checked."""

    def json_schema(self) -> JsonSchema:
        """Give the JSON Schema that accepts the same values."""


def join(at: str, key: str) -> str:
    """Extend a key path the way TOML writes it; a key that is long enough to be a secret is cut."""
    if len(key) > SHOWN_LENGTH:
        key = f"{key[:8]}..."
    shown = key if re.fullmatch("[A-Za-z0-9_-]+", key) else json.dumps(key)
    return f"{at}.{shown}" if at else shown


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give a hint in parentheses with a leading blank, or nothing when no known word is near."""
    import difflib

    by_folded = {name.casefold(): name for name in known}
    near = difflib.get_close_matches(word.casefold(), by_folded, n=1)
    return f' (did you mean "{by_folded[near[0]]}"?)' if near else ""


def quoted(value: str) -> str:
    """Repeat a value in a message, unless it is long enough to be a secret."""
    return json.dumps(value, ensure_ascii=False) if len(value) <= SHOWN_LENGTH else "this value"


_TYPES: tuple[tuple[type, str], ...] = (
    (bool, "a boolean"),
    (str, "a string"),
    (int, "an integer"),
    (float, "a number"),
    (list, "a list"),
    (dict, "a table"),
    (datetime.datetime, "a date with a time"),
    (datetime.date, "a date"),
)


def _not(value: object, wanted: str, at: str) -> WrongValueError:
    found = next((name for kind, name in _TYPES if isinstance(value, kind)), "a time")
    return WrongValueError(at, f"must be {wanted}, not {found}")


class _Whole:
    """A value that a later layer replaces as a whole."""

    def merge(self, base: Any, over: Any) -> object:
        return over


@dataclass(frozen=True)
class Text(_Whole):
    """A string of a certain form."""

    what: str = "a string that is not empty"
    """For messages: the value must be ..."""
    pattern: str = r"[\s\S]*\S[\s\S]*"
    """Must match the whole value."""

    def read(self, value: object, at: str) -> str:
        if not isinstance(value, str):
            raise _not(value, "a string", at)
        if not re.fullmatch(self.pattern, value):
            raise WrongValueError(at, f"must be {self.what}" + (f", not {quoted(value)}" if value else ""))
        return value

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


@dataclass(frozen=True)
class Choice(_Whole):
    """One of some words."""

    what: str
    """For messages: unknown ..."""
    choices: Sequence[str]
    known: str
    """For messages: what to write instead, when no choice is near."""

    def read(self, value: object, at: str) -> str:
        if not isinstance(value, str):
            raise _not(value, "a string", at)
        if value not in self.choices:
            hint = did_you_mean(value, self.choices) or f" ({self.known})"
            raise WrongValueError(at, f"unknown {self.what} {quoted(value)}{hint}")
        return value

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "enum": list(self.choices)}


@dataclass(frozen=True)
class Regex(_Whole):
    """A regular expression of Python's ``re``, which must not warn either."""

    def read(self, value: object, at: str) -> str:
        if not isinstance(value, str):
            raise _not(value, "a string", at)
        if not value:
            raise WrongValueError(at, "must be a regular expression that is not empty")
        try:
            # What Python warns about would mean something else in a later version, and warn again wherever it is used.
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                re.compile(value)
        except (re.error, Warning, RecursionError, OverflowError) as error:
            raise WrongValueError(at, f"not a regular expression: {error}") from error
        return value

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "format": "regex", "minLength": 1}


@dataclass(frozen=True)
class Flag(_Whole):
    """``true`` or ``false``."""

    def read(self, value: object, at: str) -> bool:
        if not isinstance(value, bool):
            raise _not(value, "true or false", at)
        return value

    def json_schema(self) -> JsonSchema:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Number(_Whole):
    """A whole number from ``least`` to ``most``."""

    least: int
    most: int

    def read(self, value: object, at: str) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise _not(value, "a whole number", at)
        if not self.least <= value <= self.most:
            raise WrongValueError(at, f"must be from {self.least} to {self.most}, not {value}")
        return value

    def json_schema(self) -> JsonSchema:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class Date(_Whole):
    """A TOML date, or a string of the same form: JSON, and with it an editor's schema, has no dates."""

    def read(self, value: object, at: str) -> datetime.date:
        if isinstance(value, str):
            if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
                raise WrongValueError(at, f"must be a date like 2026-12-31, not {quoted(value)}")
            try:
                return datetime.date.fromisoformat(value)
            except ValueError as error:
                raise WrongValueError(at, f"no such date: {quoted(value)}") from error
        if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
            raise _not(value, "a date like 2026-12-31", at)
        return value

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True)
class ListOf:
    """A list in which nothing stands twice."""

    item: Kind
    what: str = "a list of strings"
    filled: bool = False
    """An empty list is refused."""
    appends: bool = False
    """A later layer adds to the list; without it, the later list replaces the earlier."""
    key: str = ""
    """In a list of tables: the key that names an entry. A later layer's entry replaces the earlier of its name."""

    def read(self, value: object, at: str) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise _not(value, self.what, at)
        if self.filled and not value:
            raise WrongValueError(at, "must not be empty")
        items = tuple(self.item.read(item, f"{at}[{index}]") for index, item in enumerate(value))
        names = [item[self.key] if self.key else item for item in value]
        for index, name in enumerate(names):
            if name in names[:index]:
                place = join(f"{at}[{index}]", self.key) if self.key else f"{at}[{index}]"
                raise WrongValueError(
                    place, f"{quoted(name) if isinstance(name, str) else 'this entry'} stands here twice"
                )
        return items

    def merge(self, base: Any, over: Any) -> object:
        if not self.appends:
            return over
        replaced = {item[self.key] for item in over} if self.key else set()
        return [item for item in base if not self.key or item[self.key] not in replaced] + over

    def json_schema(self) -> JsonSchema:
        schema: JsonSchema = {"type": "array", "items": self.item.json_schema(), "uniqueItems": True}
        return {**schema, "minItems": 1} if self.filled else schema


@dataclass(frozen=True)
class Key:
    """A key of a table, with its meaning for the schema."""

    kind: Kind
    meaning: str
    required: bool = False


@dataclass(frozen=True)
class Table:
    """A table of known keys."""

    make: Callable[..., object]
    """The dataclass that holds the table: a key ``client-tags`` is its field ``client_tags``, with its default."""
    keys: Mapping[str, Key] = field(default_factory=dict)

    def fields(self, value: object, at: str) -> dict[str, Any]:
        """Check the table and give its values by field name."""
        if not isinstance(value, dict):
            raise _not(value, "a table", at)
        for key in value:
            if key not in self.keys:
                hint = did_you_mean(key, self.keys) or f" (known: {', '.join(self.keys)})"
                raise WrongValueError(join(at, key), f"unknown key{hint}")
        for name, key in self.keys.items():
            if key.required and name not in value:
                raise WrongValueError(join(at, name), "is missing")
        return {name.replace("-", "_"): self.keys[name].kind.read(item, join(at, name)) for name, item in value.items()}

    def read(self, value: object, at: str) -> object:
        return self.make(**self.fields(value, at))

    def merge(self, base: Any, over: Any) -> dict[str, Any]:
        merged = {name: self.keys[name].kind.merge(base[name], over[name]) for name in over if name in base}
        return {**base, **over, **merged}

    def default(self, name: str) -> object:
        """Give a key's default as TOML would write it, ``None`` when there is none to write."""
        import dataclasses

        made = dataclasses.fields(self.make) if isinstance(self.make, type) else ()
        default = next((known.default for known in made if known.name == name.replace("-", "_")), None)
        if isinstance(default, tuple):
            return list(default)
        return default if isinstance(default, (str, bool, int)) else None

    def json_schema(self) -> JsonSchema:
        properties: dict[str, JsonSchema] = {}
        for name, key in self.keys.items():
            properties[name] = {"description": key.meaning, **key.kind.json_schema()}
            if not key.required and (default := self.default(name)) not in (None, "", []):
                properties[name]["default"] = default
        schema: JsonSchema = {"type": "object", "properties": properties, "additionalProperties": False}
        required = [name for name, key in self.keys.items() if key.required]
        return {**schema, "required": required} if required else schema


@dataclass(frozen=True)
class TableOf:
    """A table whose keys are the user's own names."""

    name: Text
    item: Kind

    def read(self, value: object, at: str) -> dict[str, object]:
        if not isinstance(value, dict):
            raise _not(value, "a table", at)
        return {
            self.name.read(name, join(at, name)): self.item.read(item, join(at, name)) for name, item in value.items()
        }

    def merge(self, base: Any, over: Any) -> object:
        merged = {name: self.item.merge(base[name], over[name]) for name in over if name in base}
        return {**base, **over, **merged}

    def json_schema(self) -> JsonSchema:
        return {
            "type": "object",
            "propertyNames": self.name.json_schema(),
            "additionalProperties": self.item.json_schema(),
        }
