"""Values: what an expression may evaluate to, as far as the source tells.

Values are immutable. A mutable object (dict, list, instance) carries an ``identity``; changing it makes a new value
with the same identity, which replaces the old one wherever the running frame holds it.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from lint_llm_tags.analysis.program import ModuleValue
from lint_llm_tags.dataclass import field, immutable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lint_llm_tags.analysis import facts
    from lint_llm_tags.analysis.facts import Mark
    from lint_llm_tags.analysis.frames import Frame
    from lint_llm_tags.analysis.sites import KeyKind
    from lint_llm_tags.providers.model import Carrier, Client, Method


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
    given: bool | None = None
    """Whether it is set, and not empty: a condition has asked. False: it is only a part, which may be empty."""


@immutable
class Setting:
    """An attribute of a settings object that is read from outside (pydantic settings): no constant."""

    name: str
    default: Value | None = None
    given: bool | None = None


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
    open: Openness = CLOSED
    """The parameter through which it came, when it was not seen being constructed."""
    made_at: Spot | None = None
    """The call that constructed it, when that was seen."""
    earlier: Mapping[str, Value] = field(default_factory=dict, compare=False, repr=False)
    """What attributes held before the running body set them, for paths on which it does not."""


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
    also: tuple[str, ...] = ()
    """Names of others that it may be as well."""


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
    leaving: tuple[tuple[int, Value, Value], ...] = ()
    """Of a context manager: objects that it changes, by identity, as they are in its block and behind it."""


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
        for option in value.options:  # type: ignore[attr-defined]
            if type(option) is Deferred and option.pending:
                return True
    return False


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
