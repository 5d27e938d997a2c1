"""The entries of a policy's tables. Apart from ``model``, because most runs have none of them to make."""

from __future__ import annotations

from lint_llm_tags.dataclass import dataclass

TYPE_CHECKING = False

if TYPE_CHECKING:
    import datetime


@dataclass(frozen=True, slots=True)
class TagRule:
    """What the policy says about one tag."""

    values: tuple[str, ...] = ()
    pattern: str = ""
    """Must match the whole value."""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    """A service: its name and team are the values of its tags."""

    name: str
    team: str = ""
    paths: tuple[str, ...] = ()
    """gitignore-style globs, relative to the policy's root."""
    keys: tuple[str, ...] = ()
    """Environment variables, secret names or settings attributes that belong to this service."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """Diagnostics that are put up with for a while."""

    paths: tuple[str, ...]
    rules: tuple[str, ...]
    until: datetime.date
    """Inclusive."""
    reason: str


@dataclass(frozen=True, slots=True)
class Enforcement:
    """Where findings are reported and do not block yet."""

    paths: tuple[str, ...]
    report_until: datetime.date
    """Inclusive."""
    rules: tuple[str, ...] = ()
    """Codes or prefixes of codes; empty means all."""


@dataclass(frozen=True, slots=True)
class ClientCarrier:
    """An argument of an in-house client in which tags travel."""

    argument: str
    holds: str = "headers"
    tag: str = ""
    """With ``holds = "tag"``: which one; the argument's own name when empty."""
    replaces: bool = False
    dead: str = ""


@dataclass(frozen=True, slots=True)
class ClientMethod:
    """Methods of an in-house client that send billable requests."""

    chains: tuple[str, ...]
    carriers: tuple[ClientCarrier, ...] = ()
    positional: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClientEntry:
    """An in-house client class, wrapper function or HTTP endpoint."""

    provider: str
    """Who bills, or what it is called in messages."""
    names: tuple[str, ...] = ()
    """Import paths of the class."""
    functions: tuple[str, ...] = ()
    """Import paths of functions that send billable requests."""
    hosts: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    carriers: tuple[ClientCarrier, ...] = ()
    """Of the constructor, or of the functions."""
    methods: tuple[ClientMethod, ...] = ()
    positional: tuple[str, ...] = ()
    key_arguments: tuple[str, ...] = ()
    key_environment: tuple[str, ...] = ()
    base_url_arguments: tuple[str, ...] = ()
    base_url_environment: tuple[str, ...] = ()
    hint: str = ""
