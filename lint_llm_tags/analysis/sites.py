"""What the analysis found: sites with their envelopes and keys. The input of every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from lint_llm_tags.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.providers.model import Holds

State = Literal["known", "dynamic", "conditional"]
Verdict = Literal["tagged", "untagged", "unknown"]
SiteKind = Literal["client", "call", "http"]
KeyKind = Literal["env", "literal", "implicit", "parameter", "callable", "none"]


class Place(NamedTuple):
    """Where something stands. Lines and columns are 1-based, columns in characters, ``end_column`` exclusive."""

    path: str
    """POSIX path relative to the project root (or as given when outside of it)."""
    line: int
    column: int
    end_line: int
    end_column: int
    cell: int | None = None

    @property
    def at(self) -> str:
        return f"{self.path}:{self.line}" if self.cell is None else f"{self.path}:cell {self.cell}:{self.line}"


@dataclass(frozen=True, slots=True)
class FoundTag:
    """One tag of an envelope, as it was written."""

    key: str
    """The policy's name of the tag, or the key as spelled when the policy does not know it."""
    spelled: str
    """The key inside its carrier, without the header prefix: ``team_id``, ``Team``. It is ``key`` itself where the
    carrier makes no difference between the two (``X-LLM-Team``), so that a tag is misnamed when they differ."""
    state: State
    values: tuple[str, ...]
    """Every value that it may have; empty when dynamic."""
    carrier: str
    """``extra_headers``, ``metadata`` ... (the carrier's name in the provider data)."""
    place: Place
    """The key in the source, which may be in another file than the site."""
    value_place: Place | None = None
    header: str = ""
    """The header that holds it together with others (``x-portkey-metadata``): given anew it takes them all away."""


Why = Literal["dropped", "refused", "replaced", "limit"]
"""``dropped``: the tags never leave; ``refused``: the request fails; ``replaced``: another argument takes the place of
theirs; ``limit``: the carrier is too small for them."""


@dataclass(frozen=True, slots=True)
class DeadTags:
    """Tags that one carrier does not bring, or cannot hold."""

    carrier: str
    """The argument, dotted, or the header."""
    why: Why
    because: str
    """One clause, lower case, no full stop."""
    tags: tuple[FoundTag, ...]


@dataclass(frozen=True, slots=True)
class Key:
    kind: KeyKind
    name: str = ""
    """Environment variable or settings attribute; empty for the others. Never a secret."""
    place: Place | None = None
    also: tuple[str, ...] = ()
    """Others that it may be as well: picked from a table, or taken where the first is not set."""


@dataclass(frozen=True, slots=True)
class KeyUse:
    """A key that a service's code has a client made with."""

    key: Key
    service: str
    place: Place


@dataclass(frozen=True, slots=True)
class Origin:
    """A client construction that may be the receiver of a call."""

    place: Place
    symbol: str
    missing: tuple[str, ...]
    callers: tuple[Place, ...] = ()
    """Calls of the function that makes it which leave these tags out, where others pass them."""


@dataclass(frozen=True, slots=True)
class Route:
    """Where requests go: through a gateway of the policy or not."""

    through: Literal["gateway", "direct", "unknown", "client"] = "unknown"
    """``direct``: certainly not through a gateway on some path; ``client``: the call goes where its client goes."""
    to: str = ""
    """Scheme and host, where they are known; empty for the SDK's default."""
    argument: str = ""
    """What sets the base URL."""
    adds: str = ""
    """What the SDK puts after the base URL by itself."""


TraceId = Literal["", "yes", "no", "unknown"]
"""Whether one of the policy's trace id headers is sent; empty where the policy asks for none or none can be sent."""

Given = Literal["no", "yes", "maybe"]
Content = Literal["mapping", "pairs", "optional", "other"]


@dataclass(frozen=True, slots=True)
class Slot:
    """The argument in which tags are best added at a site, and what it holds now: what a fix has to know."""

    argument: str
    """Dotted, as ``Site.carrier``; empty when only ``keys`` or ``parameters`` tell where to add."""
    holds: Holds
    given: Given
    """Whether the call passes it, by name, by position or in a splat. ``maybe``: nobody can tell, or not always."""
    content: Content = "mapping"
    """What it may be where it is given: always a mapping, a list of pairs, a mapping or nothing (``None``), or
    something else too."""
    more: bool = False
    """The mapping may have keys that cannot be told."""
    keys: tuple[Place, ...] = ()
    """Keys of the dict displays that the value comes from: they may stand in other files."""
    positional: tuple[str, ...] = ()
    """The SDK's parameters that may be passed by position. A wrapper's are in its own source."""
    function: tuple[str, str] = ("", "")
    """File and qualified name of the wrapper (or class) whose parameter it is."""
    parameters: tuple[tuple[str, str], ...] = ()
    """Parameters of the wrapper that are one tag's value: the key that they stand under, and their name."""
    inner: tuple[Place, ...] = ()
    """The SDK's calls behind a wrapper: those that lack tags, where some do."""
    beside: tuple[Place, ...] = ()
    """In the views of the request that lack tags: where the values of the tags stand that they have."""
    shadows: tuple[Place, ...] = ()
    """Keys of an earlier mapping that is dropped when this argument is given."""
    drops: bool = False
    """Giving this argument drops an earlier one."""
    replaces: bool = False
    """It would drop what the client is given for tags."""
    object: str = ""
    """The class of what a dotted argument begins with, where that takes no mapping."""
    recommended: bool = True
    """The provider data names the argument as the one to use; others may be refused by some servers."""
    also: tuple[str, ...] = ()
    """Other arguments, in which other requests of the same line take tags."""
    local: bool = False
    """What it holds feeds the SDK's own records, and is not sent."""
    at: Place | None = None
    """The call that takes it, where that is not the site's own: it constructs an object which the site passes."""
    release: str = ""
    """The first releases that take the argument (``boto3 1.43.15``), where nothing tells which one is used."""


@dataclass(frozen=True, slots=True)
class Site:
    kind: SiteKind
    place: Place
    provider: str
    symbol: str
    """``openai.OpenAI`` for a client, ``chat.completions.create`` for a call, ``requests.post`` for HTTP."""
    scope: str
    """Qualified name of the enclosing function or class inside the file; empty at module level."""
    tags: Mapping[str, FoundTag]
    """By policy name. Only tags that arrive."""
    missing: tuple[str, ...]
    """Required tags that are absent on some path, in the policy's order. Empty unless ``verdict == "untagged"``."""
    verdict: Verdict
    because: str
    """One clause, lower case, no full stop: why the verdict is what it is."""
    key: Key
    code: str
    """The site's source, white space folded, secrets masked: for fingerprints and messages."""
    others: tuple[FoundTag, ...] = ()
    """Tags of the envelope that the policy does not require."""
    dead: tuple[DeadTags, ...] = ()
    """Tags in carriers that do not bring them."""
    carrier: str = ""
    """The argument to add tags in (``extra_headers``, ``config.labels``), dotted; empty when there is none."""
    carrier_holds: Holds = "headers"
    """The shape of that argument's value."""
    hint: str = ""
    """What to do where no carrier exists."""
    via: str = ""
    """Name of the wrapper, when the site is a call of a project function that forwards to an SDK."""
    clients: tuple[Origin, ...] = ()
    """Constructions of the receiver, when visible."""
    callers: tuple[Place, ...] = ()
    """Of a client that a function makes: the calls which leave the missing tags out, where others pass them."""
    key_uses: tuple[KeyUse, ...] = ()
    """Of a client that code of no service makes: the services for which it does, with their keys."""
    slot: Slot | None = None
    """Where tags can be added; None where no argument takes them."""
    route: Route = field(default_factory=Route)
    trace_id: TraceId = ""
    service: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class KeyLiteral:
    """A provider key in the source. Only the masked form ever leaves the analysis."""

    place: Place
    masked: str
    provider: str
    context: str
    """What the literal is: ``argument api_key``, ``default of OPENAI_API_KEY``, ``openai.api_key`` ..."""
    scope: str = ""
    deployed: bool = False
    """It stands in a deployment file."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    place: Place
    reason: str
