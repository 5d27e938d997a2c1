"""What an SDK looks like to the checker: the typed form of the files in ``providers/data``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from lint_llm_tags.dataclass import field, immutable
from lint_llm_tags.dataclass import field as factory_field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.providers.versions import Range

Holds = Literal["headers", "tags", "tag", "json", "tag-list", "pairs", "lines", "http-client", "anything"]
"""The shape of the value in a carrier argument.

``headers``: mapping of header name to value; ``tags``: mapping of tag to value; ``tag``: the value of one tag;
``json``: a JSON string of a mapping of tags; ``tag-list``: ``[{"key": ..., "value": ...}]``; ``pairs``:
``[("name", "value"), ...]`` read as headers; ``lines``: text with a line ``Name: value`` for each header;
``http-client``: an HTTP client or request object whose own headers are sent; ``anything``: a hook that may add tags.
"""

Kind = Literal["client", "http", "session"]
"""``client``: constructs a site; ``http``: raw HTTP client; ``session``: only a step on the way to a client."""

Derive = Literal["", "options", "client", "same", "hold"]
"""What calling a method gives besides its answer.

``options``: the same client with the call's carriers added (``with_options``, ``copy``, ``bind``);
``client``: a new object of type ``Method.returns`` that keeps the receiver's envelope and adds the call's carriers;
``same``: the receiver, unchanged (``with_structured_output``), or one of the models in ``Method.holds``
(``with_fallbacks``); of a function: its first argument (``wrap_openai``);
``hold``: the receiver itself from now on holds the models in ``Method.holds`` too (``pipeline.add_component(...)``).
"""


class CatalogError(ValueError):
    """A provider file is wrong; the message names the file and the key."""


@immutable
class Carrier:
    """One argument of a constructor or a method in which tags can travel."""

    name: str
    argument: str
    """Dotted: the keyword argument, then mapping keys or attributes inside it (``extra_body.metadata``), and ``[]`` for
    each item of a list."""
    holds: Holds
    layer: str
    tag: str = ""
    """With ``holds == "tag"``: which one; the argument's own name when empty."""
    """Carriers of the same layer overwrite each other by key, unless ``replaces``."""
    replaces: bool = False
    """The whole earlier layer is dropped when this argument is given."""
    yields: bool = False
    """It counts only where no earlier carrier of its layer was given (constructor arguments that win over a call's)."""
    weak: bool = False
    """Of a tag that an earlier carrier of its layer has, too, the earlier value is sent."""
    replaces_on: str = ""
    """With ``replaces``: the argument that is enough to drop it, if that is not ``argument`` itself (``config``)."""
    dead: str = ""
    """Why tags put here never arrive; empty when they do."""
    only: frozenset[str] = frozenset()
    """Keys that do arrive in an otherwise dead carrier (Anthropic ``metadata.user_id``)."""
    requires: Mapping[str, object] = field(default_factory=dict)
    """Arguments (dotted, as the carrier's) that must have these values for it to be alive (``{"store": true}``); a list
    holds patterns, one of which a text must fit (``{"model": ["azure/*"]}``)."""
    calls: Mapping[str, object] = field(default_factory=dict)
    """Of a constructor's argument: it travels with calls that have these arguments only, written as in ``requires``."""
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
    object: str = ""
    """The class of what a dotted argument begins with, where that takes no mapping (``ClaudeAgentOptions``)."""
    source: str = ""
    """Where the fact comes from, for readers: ``wire``, ``signature`` or a link."""
    versions: tuple[Range, ...] = ()
    """Releases in which the argument is this carrier; empty: in all. Of several, the first counts whose distribution
    the project says something about."""


@immutable
class Method:
    """A method chain of a client, or a module-level function (then ``chain`` is its full name)."""

    chain: str
    carriers: tuple[Carrier, ...] = ()
    billable: bool = True
    arguments: frozenset[str] = frozenset()
    """Arguments that a caller cannot leave out: they help to recognise a receiver that cannot be followed."""
    positional: tuple[str, ...] = ()
    """Names of the parameters that may be passed by position, in order; ``*name`` takes all that follow."""
    distinctive: bool = False
    """Chain and arguments together identify the SDK even when the receiver is unknown."""
    derive: Derive = ""
    returns: str = ""
    """Type of the derived object when ``derive == "client"`` (with ``select``: where no choice fits)."""
    select: tuple[str, ...] = ()
    """Arguments whose value, a text or a boolean, picks the derived type from ``choices``: the first that is given,
    whole or up to a ``:`` (``openai:gpt-4o``). Without ``returns``, others give the receiver again."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """Type by the selecting string; ``*`` allowed (``gpt-*``)."""
    holds: tuple[str, ...] = ()
    """Arguments with models that the derived object, the receiver or this request uses beside the receiver's own."""
    overrides: tuple[str, ...] = ()
    """Arguments with a model that this request uses instead of the receiver's (``agent.run(model=...)``)."""
    receiver: str = ""
    """Of a function: the argument that is the receiver (``Runner.run(agent, ...)``)."""
    receiver_type: str = ""
    """The client type of ``receiver``, for one that cannot be followed."""
    sets: Mapping[str, str] = field(default_factory=dict)
    """Global that an argument is stored in, by argument (``dspy.configure(lm=...)``); see ``Client.default``."""
    provider: str = ""
    """Who bills a module-level function; empty for methods (the client knows)."""
    hint: str = ""
    """What a user can do where no carrier exists."""
    loses: Mapping[str, str] = field(default_factory=dict)
    """Layers or carriers of the client that do not travel with this request or to what it derives, and why."""
    unless: tuple[str, ...] = ()
    """Arguments (dotted) with which nothing is sent: a retrieval that is handed its embedding."""
    sends: tuple[str, ...] = ()
    """Arguments (dotted) without any of which nothing is sent: ``connect(prompt)``."""
    versions: tuple[Range, ...] = ()
    """Releases in which the method is like this, as for carriers."""
    variants: tuple[Method, ...] = ()
    """The same method in earlier releases."""


@immutable
class Deployments:
    """A client that stands for several models, each with carriers of its own (``litellm.Router``).

    Dotted arguments of the client that begin with ``list`` are looked up in each item.
    """

    list: str
    """The constructor's argument with one item for each of them."""
    name: str
    """What an item calls itself; ``*`` allowed."""
    argument: str
    """The argument of a call with the name of the one that it wants."""
    model: str = ""
    """Dotted, inside an item: the model's name, which tells who bills."""
    aliases: str = ""
    """The constructor's argument that gives them further names: then any call may go to any of them."""


@immutable
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
    environment_carriers: tuple[Carrier, ...] = ()
    """Environment variables (``Carrier.argument``) from which the SDK takes headers, ``Name: value`` lines."""
    sdk: Mapping[str, str] = field(default_factory=dict)
    """By who bills: the type of the SDK's client that it makes itself, whose environment variables it so reads."""
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
    base_url_adds: str = ""
    """What the SDK puts after the base URL by itself, so that it must not stand in it: ``/v1``."""
    modules: tuple[str, ...] = ()
    """Modules that behave like an instance of this client (``openai.chat.completions.create``)."""
    module_globals: Mapping[str, str] = field(default_factory=dict)
    """Constructor argument (carrier) for each attribute that sets it, of the module (``openai.default_headers``) or,
    for clients without ``modules``, of the object (``requests.Session().headers``)."""
    annotations: tuple[str, ...] = ()
    """Further type names by which parameters are annotated (boto3 stubs, base classes)."""
    pipes: str = ""
    """``client | x`` gives the client again; ``x | client`` holds it in an object of this type (LangChain's LCEL).
    So does whatever outside of the project takes it in."""
    made_by: tuple[str, ...] = ()
    """Patterns of the names of what takes such clients in and sends through them only when it is called itself."""
    holds: tuple[str, ...] = ()
    """Makes this an object that sends through models which it is given in these arguments (dotted, as a carrier's;
    in lists and mappings too): agents, crews, chains, query engines. Its envelope starts with theirs."""
    own_model: bool = False
    """A holder that makes a model of its own when it is given none: then it is a client site. It always is where a
    model is given as text (``Agent("openai:gpt-4o")``)."""
    described_by: tuple[str, ...] = ()
    """Arguments with a description (a mapping, an object) of a model that this makes itself: a client site where one is
    given, and no model where none is (``AssistantAgent(llm_config={...})``)."""
    billed_by: str = ""
    """The argument with the model's name, which tells who bills (``Provider.prefixes``)."""
    refuses: Mapping[str, str] = field(default_factory=dict)
    """Layers that do not arrive through this model when a holder gives them, with the reason."""
    default: tuple[str, ...] = ()
    """Global attributes one of which holds the model when no argument does (``llama_index.core.Settings.llm``)."""
    abstract: bool = False
    """Never constructed itself, only reached by annotation or derivation: no client site."""
    deployments: Deployments | None = None
    hooks: tuple[str, ...] = ()
    """Methods through which every request goes: a project's subclass that overrides one may add tags there."""
    hint: str = ""


@immutable
class Refusal:
    """A field of request bodies in which a provider takes no tags."""

    field: str
    because: str
    only: frozenset[str] = frozenset()
    """Keys of the field that it does take."""
    unless: Mapping[str, object] = factory_field(default_factory=dict)
    """Other fields of the body which, with these values, make it take them."""


@immutable
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
    prefixes: tuple[str, ...] = ()
    """How frameworks spell that a model is this provider's: what stands before ``:`` or ``/`` (``bedrock/...``), or how
    its models' names begin, with a hyphen at the end (``gpt-``)."""
    ignored: Mapping[str, str] = field(default_factory=dict)
    """What is not billable, with the reason: public methods by chain (``*`` allowed), URL path parts (``/v1/files/``)
    of the provider's hosts."""
    refused: Mapping[str, Refusal] = field(default_factory=dict)
    """URL path ends at which a body field holds no tags."""
