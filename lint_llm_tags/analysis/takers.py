"""Takers: constructors of the project, and which of their parameters bring tags to requests, told by trying them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.annotations import is_text
from lint_llm_tags.analysis.classes import find_member
from lint_llm_tags.analysis.fields import declared_fields, keywords_of
from lint_llm_tags.analysis.possibilities import options
from lint_llm_tags.analysis.supplies import GIVEN, mapping_of
from lint_llm_tags.analysis.values import FunctionValue
from lint_llm_tags.dataclass import immutable, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.values import ClassValue, Spot, Value
    from lint_llm_tags.providers.model import Holds

_MOST = 12
"""Parameters of one constructor."""


@immutable
class Wish:
    """Tags that are to arrive."""

    tags: Sequence[str]
    headers: Mapping[str, str]
    """Such that carry them; none where they are passed otherwise."""
    argument: str
    """The argument of the SDK's call that takes them; empty for none."""

    @property
    def kinds(self) -> Iterator[tuple[Holds, Mapping[str, str]]]:
        """Mappings that may carry the tags."""
        if self.headers:
            yield "headers", self.headers
        yield "tags", dict.fromkeys(self.tags, "given")

    @property
    def anything(self) -> Mapping[str, str]:
        """One mapping that carries them either way."""
        return {**self.headers, **dict.fromkeys(self.tags, "given")}

    def given(self, accepted: Accepted) -> Mapping[str, Value]:
        """The arguments that were tried."""
        if accepted.keywords:
            return {name: GIVEN for _, name in accepted.keywords}
        return {accepted.argument: mapping_of(dict(self.kinds)[accepted.holds])}

    def granted(self, arrived: frozenset[str]) -> bool:
        return arrived.issuperset(self.tags)


@immutable
class Accepted:
    """What adds tags to a request when a call is given it."""

    keywords: tuple[tuple[str, str], ...] = ()
    """Tags that are an argument of their own, with its name."""
    argument: str = ""
    """The argument that takes all tags in a mapping, dotted."""
    holds: Holds = "headers"
    called: str = ""
    """The class whose constructor takes them; empty where the call takes a mapping."""
    function: tuple[str, str] = ("", "")
    """File and qualified name of a class of the project."""
    at: tuple[Spot, ...] = ()
    """The calls that have to be given them."""


@immutable
class Taker:
    """A constructor whose parameters are tried."""

    called: str
    names: tuple[str, ...]
    """Parameters that take a mapping or a word."""
    words: frozenset[str] = frozenset()
    """Those that take a word alone."""
    catches_all: bool = False
    function: tuple[str, str] = ("", "")


def tried(taker: Taker, arrives: Callable[[Mapping[str, Value]], frozenset[str]], wish: Wish) -> Accepted | None:
    """The first way in which a constructor can be given tags, of those that it seems to have."""
    accepted = Accepted(called=taker.called, function=taker.function)
    if taker.catches_all and wish.granted(arrives(dict.fromkeys(wish.tags, GIVEN))):
        return replace(accepted, keywords=tuple((tag, tag) for tag in wish.tags))
    if arrives(dict.fromkeys(taker.names, GIVEN)).intersection(wish.tags):
        words = words_of(taker.names, lambda name: arrives({name: GIVEN}), wish)
        if words:
            return replace(accepted, keywords=words)
    for name in taker.names:
        if name in taker.words or not wish.granted(arrives({name: mapping_of(wish.anything)})):
            continue
        for holds, mapping in wish.kinds:
            if wish.granted(arrives({name: mapping_of(mapping)})):
                return replace(accepted, argument=name, holds=holds)
    return None


def words_of(names: Iterable[str], arrives: Callable[[str], frozenset[str]], wish: Wish) -> tuple[tuple[str, str], ...]:
    """Each tag with the name in which it is given alone; empty where one of them is not."""
    found: dict[str, str] = {}
    for name in names:
        alone = arrives(name).intersection(wish.tags)
        if len(alone) == 1:
            found.setdefault(next(iter(alone)), name)
    return tuple((tag, found[tag]) for tag in wish.tags) if found.keys() >= set(wish.tags) else ()


def taker_of(ev: Evaluator, cls: ClassValue, argument: str) -> Taker | None:
    """What the constructor of a class takes; None for too many parameters.

    ``argument``: what it may hand on among its ``**kwargs``.
    """
    function = (cls.frame.path, cls.fact.qualname)
    names, words, catches_all = keywords_of(ev, cls), frozenset[str](), False
    if (init := _constructor(ev, cls)) is not None:
        parameters = [one for one in init.fact.parameters[1:] if one.kind in ("any", "keyword")]
        words = frozenset(one.name for one in parameters if one.annotation is not None and is_text(one.annotation))
        catches_all = any(one.kind == "**" for one in init.fact.parameters)
        names = tuple(one.name for one in parameters)
        if catches_all and argument and argument not in names:
            names = (argument, *names)
    return Taker(cls.fact.name, names, words, catches_all, function) if len(names) <= _MOST else None


def order_of(ev: Evaluator, cls: ClassValue) -> tuple[str, ...]:
    """The constructor's parameters by position."""
    if (init := _constructor(ev, cls)) is not None:
        return tuple(one.name for one in init.fact.parameters[1:] if one.kind in ("any", "position"))
    return tuple(declared_fields(ev, cls))


def _constructor(ev: Evaluator, cls: ClassValue) -> FunctionValue | None:
    found = find_member(ev, cls, "__init__")
    choices = options(found[1]) if found is not None else ()
    return next((option for option in choices if isinstance(option, FunctionValue)), None)
