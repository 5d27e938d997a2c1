"""What an SDK looks like to the checker: the typed form of the files in ``providers/data``."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.providers.versions import Range

Holds = Literal["headers", "tags", "tag", "json", "tag-list", "pairs", "http-client", "anything"]
"""The shape of the value in a carrier argument.

``headers``: mapping of header name to value; ``tags``: mapping of tag to value; ``tag``: the value of one tag;
``json``: a JSON string of a mapping of tags; ``tag-list``: ``[{"key": ..., "value": ...}]``; ``pairs``:
``[("name", "value"), ...]`` read as headers; ``http-client``: an HTTP client or request object whose own headers are
sent; ``anything``: a hook that may add tags.
"""

Kind = Literal["client", "http", "session"]
"""``client``: constructs a site; ``http``: raw HTTP client; ``session``: only a step on the way to a client."""

Derive = Literal["", "options", "client", "same"]
"""What calling a method gives that is not a request.

``options``: the same client with the call's carriers added (``with_options``, ``copy``, ``bind``);
``client``: a new object of type ``Method.returns`` that keeps the receiver's envelope and adds the call's carriers;
``same``: the receiver, unchanged (``with_structured_output``); of a function: its first argument (``wrap_openai``).
"""


@dataclass(frozen=True, slots=True)
class Carrier:
    """One argument of a constructor or a method in which tags can travel."""

    name: str
    argument: str
    """Dotted: the keyword argument, then mapping keys or attributes inside it (``extra_body.metadata``)."""
    holds: Holds
    layer: str
    tag: str = ""
    """With ``holds == "tag"``: which one; the argument's own name when empty."""
    """Carriers of the same layer overwrite each other by key, unless ``replaces``."""
    replaces: bool = False
    """The whole earlier layer is dropped when this argument is given."""
    replaces_on: str = ""
    """With ``replaces``: the argument that is enough to drop it, if that is not ``argument`` itself (``config``)."""
    dead: str = ""
    """Why tags put here never arrive; empty when they do."""
    only: frozenset[str] = frozenset()
    """Keys that do arrive in an otherwise dead carrier (Anthropic ``metadata.user_id``)."""
    requires: Mapping[str, object] = field(default_factory=dict)
    """Sibling arguments that must have these values for the carrier to be alive (``{"store": true}``)."""
    refused: bool = False
    """With ``dead``: the request fails. Without it, it is sent without the tags."""
    limits: str = ""
    """What the carrier can hold: a name of ``tags.limits``."""
    gateway: bool = False
    """With ``dead``: a gateway in between takes the tags."""
    local: bool = False
    """Tags stay in the process but feed the SDK's own spend tracking: they count unless the policy is wire-only."""
    insert: bool = False
    """The carrier to recommend for this constructor or method."""
    source: str = ""
    """Where the fact comes from, for readers: ``wire``, ``signature`` or a link."""
    versions: tuple[Range, ...] = ()
    """Releases in which the argument is this carrier; empty: in all. Of several, the first counts whose distribution
    the project says something about."""


@dataclass(frozen=True, slots=True)
class Method:
    """A method chain of a client, or a module-level function (then ``chain`` is its full name)."""

    chain: str
    carriers: tuple[Carrier, ...] = ()
    billable: bool = True
    arguments: frozenset[str] = frozenset()
    """Arguments that a caller cannot leave out: they help to recognise a receiver that cannot be followed."""
    positional: tuple[str, ...] = ()
    """Names of the parameters that may be passed by position, in order."""
    distinctive: bool = False
    """Chain and arguments together identify the SDK even when the receiver is unknown."""
    derive: Derive = ""
    returns: str = ""
    """Type of the derived object when ``derive == "client"``."""
    select: str = ""
    """Argument whose string value picks the derived type from ``choices``."""
    choices: Mapping[str, str] = field(default_factory=dict)
    provider: str = ""
    """Who bills a module-level function; empty for methods (the client knows)."""
    hint: str = ""
    """What a user can do where no carrier exists."""
    loses: Mapping[str, str] = field(default_factory=dict)
    """Layers of the client that do not travel with this request, and why."""
    versions: tuple[Range, ...] = ()
    """Releases in which the method is like this, as for carriers."""
    variants: tuple[Method, ...] = ()
    """The same method in earlier releases."""


@dataclass(frozen=True, slots=True)
class Client:
    """A class (or factory function) whose call gives an object that sends requests."""

    type: str
    """Unique id, e.g. ``openai.OpenAI``."""
    provider: str
    names: tuple[str, ...]
    """Every import path that reaches the class."""
    kind: Kind = "client"
    carriers: tuple[Carrier, ...] = ()
    methods: Mapping[str, Method] = field(default_factory=dict)
    """By chain, e.g. ``chat.completions.create``."""
    transparent: frozenset[str] = frozenset()
    """Attributes that give the same object again (``with_raw_response``, ``aio``)."""
    positional: tuple[str, ...] = ()
    key_arguments: tuple[str, ...] = ()
    callable_key_arguments: tuple[str, ...] = ()
    """Arguments that take a function which returns a key or token."""
    keyless_arguments: tuple[str, ...] = ()
    """Arguments whose presence means that no API key is used (AWS credentials, workload identity)."""
    key_environment: tuple[str, ...] = ()
    base_url_arguments: tuple[str, ...] = ()
    base_url_environment: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    """Modules that behave like an instance of this client (``openai.chat.completions.create``)."""
    module_globals: Mapping[str, str] = field(default_factory=dict)
    """Constructor argument (carrier) for each attribute that sets it, of the module (``openai.default_headers``) or,
    for clients without ``modules``, of the object (``requests.Session().headers``)."""
    annotations: tuple[str, ...] = ()
    """Further type names by which parameters are annotated (boto3 stubs, base classes)."""
    pipes: bool = False
    """``x | client`` and ``client | x`` give an object with the same methods (LangChain's LCEL)."""
    abstract: bool = False
    """Never constructed itself, only reached by annotation or derivation: no client site."""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A field of request bodies in which a provider takes no tags."""

    field: str
    because: str
    only: frozenset[str] = frozenset()
    """Keys of the field that it does take."""
    unless: Mapping[str, object] = dataclasses.field(default_factory=dict)
    """Other fields of the body which, with these values, make it take them."""


@dataclass(frozen=True, slots=True)
class Provider:
    """One data file."""

    name: str
    distribution: str
    mentions: tuple[str, ...]
    """A file that contains none of these strings does not name this SDK."""
    clients: tuple[Client, ...] = ()
    functions: tuple[Method, ...] = ()
    hosts: tuple[str, ...] = ()
    """Hosts (``*`` allowed) whose requests are billed, for raw HTTP."""
    paths: tuple[str, ...] = ()
    """URL path ends that mark an LLM endpoint on any host (``/chat/completions``)."""
    likely_paths: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """URL path ends that other services use too, with body fields or headers one of which gives the LLM away."""
    key_environment: tuple[str, ...] = ()
    """Environment variables with a key of this provider that no client reads by default."""
    ignored: Mapping[str, str] = field(default_factory=dict)
    """What is not billable, with the reason: public methods by chain (``*`` allowed), URL path parts (``/v1/files/``)
    of the provider's hosts."""
    refused: Mapping[str, Refusal] = field(default_factory=dict)
    """URL path ends at which a body field holds no tags."""
