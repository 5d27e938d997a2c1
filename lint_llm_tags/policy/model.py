"""The policy: what must hold. Plain data; loading and checking live beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from pathlib import Path

DEFAULT_REQUIRED = ("team", "service", "feature")
DEFAULT_CLIENT_TAGS = ("team", "service")
DEFAULT_HEADER_PREFIX = "x-llm-"


@dataclass(frozen=True, slots=True)
class TagRule:
    """What the policy says about one tag."""

    values: tuple[str, ...] = ()
    pattern: str = ""
    """Must match the whole value."""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    name: str
    team: str = ""
    paths: tuple[str, ...] = ()
    """gitignore-style globs, relative to the policy's root."""
    keys: tuple[str, ...] = ()
    """Environment variables, secret names or settings attributes that belong to this service."""


@dataclass(frozen=True, slots=True)
class Waiver:
    paths: tuple[str, ...]
    rules: tuple[str, ...]
    until: datetime.date
    """Inclusive."""
    reason: str


@dataclass(frozen=True, slots=True)
class Suppressions:
    """What suppressions may do."""

    max_days: int = 0
    """How far from today the end of a suppression or waiver may lie; 0 is no limit."""
    blanket: bool = False
    noqa: bool = True


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


@dataclass(frozen=True, slots=True)
class Carriers:
    header_prefix: str = DEFAULT_HEADER_PREFIX
    insert: str = "headers"
    insert_style: str = "literal"
    """``literal``: a dict where the tags are needed; ``module``: what a client needs as a constant of its module."""
    insert_helper: str = ""
    """``package.module:function`` that makes headers of tags given as keyword arguments; empty: none."""
    count: tuple[str, ...] = ()
    """Names of the carriers that count; empty means all of ``tags.carriers``."""


@dataclass(frozen=True, slots=True)
class Ownership:
    """What other files say about owners, for tags that no service of the policy gives."""

    codeowners: Mapping[str, str] = field(default_factory=dict)
    """Team by owner, as CODEOWNERS writes it (``@acme/support``)."""
    catalog_info: Mapping[str, str] = field(default_factory=dict)
    """Field of Backstage's catalog-info.yaml by tag (``metadata.name``)."""


@dataclass(frozen=True, slots=True)
class Policy:
    root: Path
    """Directory that relative globs refer to: the policy file's, or the repository's without one."""
    source: Path | None = None
    required: tuple[str, ...] = DEFAULT_REQUIRED
    client_tags: tuple[str, ...] = DEFAULT_CLIENT_TAGS
    tags: Mapping[str, TagRule] = field(default_factory=dict)
    carriers: Carriers = field(default_factory=Carriers)
    gateway: tuple[str, ...] = ()
    """Base URLs."""
    gateway_environment: tuple[str, ...] = ()
    """Environment variables that hold the base URL of a gateway wherever the code runs."""
    trace_id: tuple[str, ...] = ()
    """Headers one of which every request must have."""
    wire_only: bool = False
    tests: str = "report"
    """What the pytest plugin does about untagged requests."""
    clients: tuple[ClientEntry, ...] = ()
    """Clients, functions and endpoints that the shipped data does not know."""
    services: tuple[Service, ...] = ()
    ownership: Ownership = field(default_factory=Ownership)
    waivers: tuple[Waiver, ...] = ()
    suppressions: Suppressions = field(default_factory=Suppressions)
    enforcement: tuple[Enforcement, ...] = ()
    baseline: str = ""
    """Path relative to the root; empty when there is none."""
    select: tuple[str, ...] = ()
    """Code prefixes that replace the default selection."""
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
