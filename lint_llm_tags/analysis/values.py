"""Values: what an expression may evaluate to, as far as the source tells.

Values are immutable. A mutable object (dict, list, instance) carries an ``identity``; changing it makes a new value
with the same identity, which replaces the old one wherever the running frame holds it.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from lint_llm_tags.analysis.program import ModuleValue
from lint_llm_tags.dataclass import field, immutable, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lint_llm_tags.analysis import facts
    from lint_llm_tags.analysis.facts import Mark
    from lint_llm_tags.analysis.frames import Frame
    from lint_llm_tags.analysis.sites import KeyKind
    from lint_llm_tags.providers.model import Carrier, Client, Method

MAX_OPTIONS = 16
"""A value with more possibilities is called unknown."""

_identities = itertools.count(1)


def new_identity() -> int:
    return next(_identities)


class Spot(NamedTuple):
    """A place in a file of the project."""

    path: str
    mark: Mark


class Open(NamedTuple):
    """A parameter whose value the callers decide, or the constructor's callers for ``constructs``."""

    path: str
    function: str
    """Qualified name inside the file; the class's for a constructor."""
    name: str
    constructs: bool = False
    splat: bool = False
    """It is a ``**`` parameter."""
    state: bool = False
    """It is an object whose methods may have changed it before."""


Openness: TypeAlias = frozenset[Open]
CLOSED: Openness = frozenset()


@immutable
class Unknown:
    """Could be anything. ``chain`` are the attributes taken of it, ``open`` the parameters that it comes from."""

    reason: str
    open: Openness = CLOSED
    chain: tuple[str, ...] = ()
    layers: tuple[Layer, ...] = ()
    """Tags that were put on it all the same (``anything.with_options(default_headers=...)``)."""
    text: bool = False
    """An annotation says that it is a string."""


DECIDES = " decides"
"""How the reason of :func:`undecided` ends."""


def undecided(parameters: Openness) -> Unknown:
    """Whether something is there depends on parameters, which are not the thing itself."""
    return Unknown(f"parameter {min(parameters).name!r}{DECIDES}", parameters)


@immutable
class Never:
    """No value at all: an evaluation that ran into itself, a name bound on no path."""


NEVER = Never()


@immutable
class Const:
    value: str | bytes | int | float | complex | bool | None
    spot: Spot | None = None


NONE = Const(None)


@immutable
class Text:
    """A string of which only ``parts`` are known."""

    parts: tuple[Value, ...]


@immutable
class EnvironmentVariable:
    name: str
    default: Value | None = None


@immutable
class Setting:
    """An attribute of a settings object that is read from outside (pydantic settings): no constant."""

    name: str
    default: Value | None = None


@immutable
class Entry:
    value: Value
    certain: bool = True
    """Present on every path."""
    spot: Spot | None = None
    """Where the key stands."""
    decided: Openness = CLOSED
    """Parameters that decide whether it is there, and stand in it."""


@immutable
class DictValue:
    identity: int
    entries: Mapping[object, Entry] = field(default_factory=dict)
    rest: tuple[Value, ...] = ()
    """Values of unknown content that were splatted in or stored under unknown keys: further keys may exist."""


@immutable
class SequenceValue:
    identity: int
    kind: str
    items: tuple[Value, ...]
    exact: bool = True
    """``items`` are the elements in order; else any number of elements, each one of ``items``."""
    first: int = 0
    """Where it is not exact: so many of ``items`` are certainly its first elements."""


@immutable
class External:
    """Something outside of the project, by its import path."""

    name: str


@immutable
class FunctionValue:
    fact: facts.Function
    frame: Frame = field(compare=False, repr=False)
    """Where it was defined."""
    bound: Value | None = None
    owner: ClassValue | None = None
    closure: int = 0
    """Tells apart closures of the same function that were made in different calls."""
    defaults: tuple[tuple[str, Value], ...] = field(default=(), compare=False, repr=False)
    """Defaults of its parameters that names around it held when it was made; of the others the source tells."""


@immutable
class ClassValue:
    fact: facts.Class
    frame: Frame = field(compare=False, repr=False)


@immutable
class InstanceValue:
    """An object of a class of the project. ``arguments`` is None when any construction may have made it."""

    identity: int
    cls: ClassValue
    arguments: Arguments | None = None
    attributes: Mapping[str, Value] = field(default_factory=dict)
    client: ClientValue | None = None
    """The SDK client that it also is, when its class derives from one."""
    mapping: DictValue | None = None
    """The dict that it also is, when its class derives from dict."""


@immutable
class Layer:
    """Tags given at one place: the value of one carrier argument."""

    carrier: Carrier
    value: Value
    certain: bool = True
    dead: str = ""
    """Why they do not arrive, here."""


@immutable
class KeySource:
    kind: KeyKind
    name: str = ""
    spot: Spot | None = None


@immutable
class ClientValue:
    """An SDK client, a resource of it or, with a whole ``chain``, one of its methods."""

    client: Client
    layers: tuple[Layer, ...] = ()
    origin: Spot | None = None
    """Its construction; None when only its type is known."""
    key: KeySource | None = None
    base_url: Value | None = None
    chain: tuple[str, ...] = ()
    open: Openness = CLOSED
    """Parameters through which it came, when it was not seen being constructed."""
    symbol: str = ""
    inherited: int = 0
    """How many of the layers come from the model that it holds."""
    held: Spot | None = None
    """Where it was given that model."""
    serves: str = ""
    """The name by which calls ask for it, where the object stands for several; empty: any."""
    replaced: tuple[tuple[tuple[str, ...], Value], ...] = ()
    """Methods in whose place the code has put something else (``client.responses.create = partial(...)``)."""


@immutable
class SdkFunction:
    """A module-level function of an SDK."""

    method: Method


@immutable
class BoundMethod:
    """A method of a built-in object: ``headers.update``."""

    base: Value
    name: str


@immutable
class Partial:
    callee: Value
    arguments: Arguments
    spot: Spot | None = None


@immutable
class Record:
    """What a call of something outside of the project gave."""

    name: str
    arguments: Arguments
    spot: Spot | None = None

    @property
    def identity(self) -> int:
        return self.arguments.keywords.identity


@immutable
class Generated:
    """A generator: every element is one of ``element``."""

    element: Value
    returned: Value = NONE
    paths: tuple[tuple[Value, ...], ...] = ()
    """All that it may give, element by element, where that is known."""


@immutable
class Super:
    owner: ClassValue
    instance: Value


@immutable
class Either:
    options: tuple[Value, ...]


PLAIN = ""
"""As the maker of a result: it is a string, a number or a truth value, whatever it comes from."""


class Deferred:
    """The result of a call that is only evaluated when somebody looks at it: most results never matter."""

    __slots__ = ("_evaluate", "_value", "maker", "otherwise", "sources")

    def __init__(
        self,
        evaluate: Callable[[], Value],
        sources: tuple[object, ...] = (),
        maker: facts.Function | str | None = None,
    ) -> None:
        self._evaluate: Callable[[], Value] | None = evaluate
        self.sources = sources
        """Values that the result depends on."""
        self.maker = maker
        """The function whose result it is, or the name of the attribute or method."""
        self.otherwise: Callable[[], Value] | None = None
        """What it may be besides, for those who could do nothing with None."""
        self._value: Value = NEVER

    @property
    def pending(self) -> bool:
        """Nobody has looked yet."""
        return self._evaluate is not None

    def force(self) -> Value:
        """The result; ``NEVER`` while it is being evaluated."""
        if self._evaluate is not None:
            evaluate, self._evaluate = self._evaluate, None
            try:
                self._value = evaluate()
            except BaseException:
                self._evaluate = evaluate  # Nobody has seen it yet.
                raise
        return self._value


def attribute_chain(maker: facts.Function | str | None, sources: tuple[object, ...]) -> tuple[str, ...]:
    """The attributes that lead to a result, as far as results of attributes alone do: ``client.chat.completions``."""
    names: list[str] = []
    while isinstance(maker, str) and maker != PLAIN:
        names.insert(0, maker)
        base = sources[0] if sources else None
        maker, sources = (base.maker, base.sources) if isinstance(base, Deferred) else (None, ())
    return tuple(names)


def is_pending(value: object) -> bool:
    """Whether telling what a value is would mean working out a result that nobody has looked at."""
    kind = type(value)
    if kind is Deferred:
        return value.pending  # type: ignore[attr-defined, no-any-return]
    if kind is Either:
        return any(type(option) is Deferred and option.pending for option in value.options)  # type: ignore[attr-defined]
    return False


def otherwise(value: Value) -> Value:
    """What else a value may be that turned out to be None; ``NEVER`` where that is all."""
    held = value.options if isinstance(value, Either) else (value,)
    return either(one.otherwise() for one in held if isinstance(one, Deferred) and one.otherwise is not None)


def was_pending(value: object) -> bool:
    """Whether a value is a result that nobody had looked at when it was put where it is."""
    if isinstance(value, Either):
        return any(isinstance(option, Deferred) for option in value.options)
    return isinstance(value, Deferred)


Value: TypeAlias = (
    Unknown
    | Never
    | Const
    | Text
    | EnvironmentVariable
    | Setting
    | DictValue
    | SequenceValue
    | ModuleValue
    | External
    | FunctionValue
    | ClassValue
    | InstanceValue
    | ClientValue
    | SdkFunction
    | BoundMethod
    | Partial
    | Record
    | Generated
    | Super
    | Either
    | Deferred
)


@immutable
class Arguments:
    """What a call passes."""

    positional: tuple[Value, ...]
    keywords: DictValue
    more: Value | None = None
    """A ``*`` splat of unknown length after ``positional``."""


def no_arguments() -> Arguments:
    return Arguments((), DictValue(0))


def options(value: Value) -> tuple[Value, ...]:
    """The possibilities of a value."""
    kind = type(value)
    if kind is Deferred:
        return options(value.force())  # type: ignore[union-attr]
    if kind is Either:
        held: tuple[Value, ...] = value.options  # type: ignore[union-attr]
        if any(type(option) is Deferred for option in held):
            return options(either(one for option in held for one in options(option)))
        return held
    return () if kind is Never else (value,)


def unforced(value: Value) -> tuple[Value, ...]:
    """The possibilities of a value, where pending results stand for themselves."""
    if isinstance(value, Deferred):
        return (value,) if value.pending else unforced(value.force())
    if isinstance(value, Either):
        return value.options
    return () if isinstance(value, Never) else (value,)


def single(value: Value) -> Value:
    """The value itself where there is only one possibility, whether or not it was evaluated before."""
    found = options(value)
    return found[0] if len(found) == 1 else value


def either(values: Iterable[Value]) -> Value:
    """One value that may be any of ``values``."""
    found: list[Value] = []
    for value in values:
        for option in unforced(value):
            if not found:
                found.append(option)
            elif type(option) is DictValue and (index := _same_object(found, option)) is not None:
                if found[index] is not option:
                    found[index] = merge_paths(found[index], option)  # type: ignore[arg-type]
            elif type(option) is InstanceValue and (index := _same_object(found, option)) is not None:
                if found[index] is not option:
                    found[index] = _merge_versions(found[index], option)  # type: ignore[arg-type]
            elif _is_among(found, option):
                continue
            elif type(option) is ClientValue and (index := _same_client(found, option)) is not None:
                found[index] = _merge_layers(found[index], option)  # type: ignore[arg-type]
            else:
                found.append(option)
    if not found:
        return NEVER
    if len(found) == 1:
        return found[0]
    if len(found) > MAX_OPTIONS:
        unknown = Unknown("it has too many possible values", openness(Either(tuple(found))))
        clients = [option for option in found if type(option) is ClientValue]
        return Either((*clients[:MAX_OPTIONS], unknown)) if clients else unknown
    return Either(tuple(found))


def _is_among(found: list[Value], value: Value) -> bool:
    """``value in found``, without asking values of other kinds whether they are equal."""
    kind = type(value)
    return any(other is value or (type(other) is kind and other == value) for other in found)


def _same_client(found: list[Value], value: ClientValue) -> int | None:
    """Where the same client stands with fewer or more layers, put on it after its construction, or another URL."""
    for index, other in enumerate(found):
        if type(other) is not ClientValue or other.origin != value.origin or other.chain != value.chain:
            continue
        if replace(other, layers=(), base_url=None) == replace(value, layers=(), base_url=None):
            shorter, longer = sorted((other.layers, value.layers), key=len)
            if longer[: len(shorter)] == shorter:
                return index
    return None


def _merge_layers(first: ClientValue, second: ClientValue) -> ClientValue:
    shorter, longer = sorted((first.layers, second.layers), key=len)
    added = tuple(replace(layer, certain=False) for layer in longer[len(shorter) :])
    return replace(first, layers=(*shorter, *added), base_url=_either_url(first, second))


def _either_url(first: ClientValue, second: ClientValue) -> Value | None:
    urls = [url for url in (first.base_url, second.base_url) if url is not None]
    return either(urls) if urls else None


def any_of(clients: Sequence[ClientValue]) -> ClientValue:
    """One client that stands for several of the same class: what only some of them carry is not certain."""
    first, *others = clients
    for other in others:
        if other.layers == first.layers and other.base_url == first.base_url:
            continue
        pairs = list(zip(first.layers, other.layers, strict=False))
        alike = next((place for place, (one, two) in enumerate(pairs) if one.carrier != two.carrier), len(pairs))
        layers = [
            replace(
                one,
                value=either((one.value, two.value)),
                certain=one.certain and two.certain,
                dead=one.dead and two.dead,
            )
            for one, two in pairs[:alike]
        ]
        layers += [replace(layer, certain=False) for layer in (*first.layers[alike:], *other.layers[alike:])]
        first = replace(first, layers=tuple(layers), base_url=_either_url(first, other))
    return first


def _same_object(found: list[Value], value: DictValue | InstanceValue) -> int | None:
    for index, other in enumerate(found):
        if type(other) is type(value) and other.identity == value.identity:
            return index
    return None


def _merge_versions(first: InstanceValue, second: InstanceValue) -> InstanceValue:
    """The same object after two paths: its attributes are what either of them left there."""
    if first == second:
        return first
    attributes = dict(first.attributes)
    for name, value in second.attributes.items():
        old = attributes.get(name, value)
        attributes[name] = old if old is value else either((old, value))
    mapping = either(one for one in (first.mapping, second.mapping) if one is not None)
    clients = [one.client for one in (first, second) if one.client is not None]
    return replace(
        first,
        attributes=attributes,
        client=any_of(clients) if clients else None,
        mapping=mapping if isinstance(mapping, DictValue) else first.mapping,
    )


def merge_paths(first: DictValue, second: DictValue) -> DictValue:
    """The same dict after two paths: what only one of them stored is not certain."""
    if first == second:
        return first
    entries: dict[object, Entry] = {}
    for key in {**first.entries, **second.entries}:
        one, two = first.entries.get(key), second.entries.get(key)
        if one is not None and two is not None:
            value = one.value if one.value == two.value else either((one.value, two.value))
            entries[key] = Entry(value, one.certain and two.certain, one.spot or two.spot)
        else:
            entry = one or two
            assert entry is not None
            entries[key] = replace(entry, certain=False)
    rest = first.rest + tuple(value for value in second.rest if value not in first.rest)
    return DictValue(first.identity, entries, rest)


def openness(value: object, depth: int = 4) -> Openness:
    """The parameters that a value depends on."""
    if isinstance(value, Deferred):
        if value.pending:
            return CLOSED.union(*(openness(source, depth - 1) for source in value.sources)) if depth else CLOSED
        value = value.force()
    if isinstance(value, (Unknown, ClientValue)):
        found = value.open
        if isinstance(value, ClientValue) and depth:
            for layer in value.layers:
                found |= openness(layer.value, depth - 1)
        return found
    if not depth:
        return CLOSED
    parts: Iterable[object] = ()
    if isinstance(value, Either):
        parts = value.options
    elif isinstance(value, Text):
        parts = value.parts
    elif isinstance(value, SequenceValue):
        parts = value.items
    elif isinstance(value, DictValue):
        parts = (*(entry.value for entry in value.entries.values()), *value.rest)
    elif isinstance(value, Record):
        parts = (*value.arguments.positional, value.arguments.keywords)
    elif isinstance(value, Arguments):
        parts = (*value.positional, value.keywords, value.more)
    found = CLOSED
    for part in parts:
        found |= openness(part, depth - 1)
    return found


def truth(value: Value) -> bool | None:
    """Whether a value is true, where that is certain and need not be worked out."""
    if any(is_pending(option) for option in unforced(value)):
        return None
    verdicts = {_truth(option) for option in options(value)}
    return verdicts.pop() if len(verdicts) == 1 else None


def _truth(value: Value) -> bool | None:
    if isinstance(value, Const):
        return bool(value.value)
    if isinstance(value, DictValue):
        if any(entry.certain for entry in value.entries.values()):
            return True
        return None if value.entries or value.rest else False
    if isinstance(value, SequenceValue):
        return bool(value.items) if value.exact else None
    if isinstance(
        value, (ClientValue, FunctionValue, ClassValue, InstanceValue, ModuleValue, SdkFunction, Partial, BoundMethod)
    ):
        return True
    return None


_HOLDERS = (DictValue, SequenceValue, InstanceValue, Record, Either)
_HOLDING = frozenset({*_HOLDERS, Deferred})


def substitute(value: Value, identity: int, new: Value, depth: int = 5) -> Value:
    """``value`` with the object ``identity`` replaced by ``new``, wherever it is held."""
    if type(value) not in _HOLDING:
        return value  # Most values: by far the cheapest way to tell.
    if isinstance(value, Deferred) and not value.pending:
        looked_at = value.force()
        changed_later = substitute(looked_at, identity, new, depth)
        return value if changed_later is looked_at else changed_later
    if not isinstance(value, _HOLDERS):
        return value
    if not isinstance(value, Either) and value.identity == identity:
        return new
    if not depth or isinstance(value, Record):
        return value
    if isinstance(value, DictValue):
        entries = {
            key: replace(entry, value=changed)
            for key, entry in value.entries.items()
            if (changed := substitute(entry.value, identity, new, depth - 1)) is not entry.value
        }
        return replace(value, entries={**value.entries, **entries}) if entries else value
    if isinstance(value, SequenceValue):
        items = tuple(substitute(item, identity, new, depth - 1) for item in value.items)
        return value if all(map(_is, items, value.items)) else replace(value, items=items)
    if isinstance(value, InstanceValue):
        attributes = {
            name: changed
            for name, held in value.attributes.items()
            if (changed := substitute(held, identity, new, depth - 1)) is not held
        }
        return replace(value, attributes={**value.attributes, **attributes}) if attributes else value
    if isinstance(value, Either):
        found = tuple(substitute(option, identity, new, depth - 1) for option in value.options)
        return value if all(map(_is, found, value.options)) else either(found)
    return value


def _is(first: object, second: object) -> bool:
    return first is second
