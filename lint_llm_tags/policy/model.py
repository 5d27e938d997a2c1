"""The policy: what must hold. Plain data; loading and checking live beside it."""

from __future__ import annotations

from lint_llm_tags.dataclass import dataclass, field

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lint_llm_tags.policy.entries import ClientEntry, Enforcement, Service, TagRule, Waiver

DEFAULT_REQUIRED = ("team", "service", "feature")
DEFAULT_CLIENT_TAGS = ("team", "service")
DEFAULT_HEADER_PREFIX = "x-llm-"


@dataclass(frozen=True, slots=True)
class Suppressions:
    """What suppressions may do."""

    max_days: int = 0
    """How far from today the end of a suppression or waiver may lie; 0 is no limit."""
    blanket: bool = False
    noqa: bool = True


@dataclass(frozen=True, slots=True)
class Carriers:
    """Where tags travel."""

    header_prefix: str = DEFAULT_HEADER_PREFIX
    insert: str = "headers"
    insert_style: str = "literal"
    """``literal``: a dict where the tags are needed; ``module``, ``service``: what a client needs as a constant of its
    module or of its service; ``envelope``: an ``Envelope`` of the service."""
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
    """What must hold for the code below a directory: docs/policy.md has the meaning of each key."""

    top: str
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

    @property
    def root(self) -> Path:
        """``top`` for those who do more with it. A run that finds nothing does not import ``pathlib``."""
        from pathlib import Path

        return Path(self.top)
