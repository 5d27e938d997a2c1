"""The recorder: what the evaluator saw happen, before anybody judges it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from lint_llm_tags.analysis.frames import Frame, FunctionKey
from lint_llm_tags.analysis.http import opened_urls
from lint_llm_tags.analysis.keys import looks_like_key
from lint_llm_tags.analysis.possibilities import options
from lint_llm_tags.analysis.secrets import mask
from lint_llm_tags.analysis.values import (
    CLOSED,
    Arguments,
    ClientValue,
    Const,
    DictValue,
    KeySource,
    Layer,
    Open,
    Openness,
    Partial,
    Spot,
    Unknown,
    Value,
    is_pending,
)
from lint_llm_tags.dataclass import dataclass, field, immutable, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.bodies import Body
    from lint_llm_tags.analysis.envelope import Envelope
    from lint_llm_tags.analysis.envelope_reader import EnvelopeReader
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.routes import Routes
    from lint_llm_tags.providers.model import Client, Method


class Root(NamedTuple):
    """A body that the engine runs for its own sake: a function, or unit ``#n`` of a module."""

    path: str
    name: str


@immutable
class CallRecord:
    """A request, as seen from one root through one chain of calls."""

    root: Root
    chain: tuple[Spot, ...]
    calls: tuple[FunctionKey, ...]
    spot: Spot
    scope: str
    kind: str
    provider: str
    method: Method
    symbol: str
    envelope: Envelope
    receiver: ClientValue | None
    open: Openness
    """Parameters that decide which client it is."""
    objects: Openness
    """Parameters of the root that hold objects whose tags it may carry: those of any object that is seen."""
    tentative: bool
    """Whether it is a request to an LLM depends on parameters: it tells only who decides its tags."""
    assumed: bool
    """The client was not seen being constructed: what the policy requires there is taken for given."""
    key: KeySource
    given: DictValue
    """The call's arguments by name."""
    layers: tuple[Layer, ...]
    """The carriers among them."""
    handed: Spot | None = None
    """The ``partial()`` that was not called here: whoever calls it may add more."""


@immutable
class ClientRecord:
    """A construction of a client."""

    root: Root
    chain: tuple[Spot, ...]
    calls: tuple[FunctionKey, ...]
    spot: Spot
    scope: str
    value: ClientValue
    envelope: Envelope
    objects: Openness
    """As in :class:`CallRecord`."""
    given: DictValue
    """The constructor's arguments by name."""


@immutable
class HoldRecord:
    """A model was given to an agent, a crew, a chain."""

    model: ClientValue
    holder: ClientValue
    envelope: Envelope


@immutable
class LiteralRecord:
    spot: Spot
    masked: str
    provider: str
    context: str
    scope: str


@dataclass(slots=True, eq=False)
class Recorder:
    reader: EnvelopeReader
    routes: Routes
    by_body: dict[Body, list[CallRecord | ClientRecord | HoldRecord]] = field(default_factory=dict)
    """What each body showed, so that it can be forgotten when the body is run again."""
    literals: dict[Spot, LiteralRecord] = field(default_factory=dict)
    escaped: set[Spot] = field(default_factory=set)
    """Constructions whose client went to code outside of the project."""
    kept: set[Spot] = field(default_factory=set)
    """Constructions whose client was returned or stored in an attribute: others may use it."""
    used: set[Spot] = field(default_factory=set)
    """Constructions whose client was used for something that is not billed."""
    completed: set[Spot] = field(default_factory=set)
    """Each ``partial()`` that was seen being called."""
    forwarded: dict[Spot, list[tuple[FunctionKey, Arguments]]] = field(default_factory=dict)
    """Calls of a parameter (``function(*args, **kwargs)``): by whom, and with which arguments."""
    handed_on: dict[Spot, dict[Open, frozenset[str]]] = field(default_factory=dict)
    """By call: the splat parameters of the calling function which it hands on, with what it names beside them."""
    constructed_classes: set[tuple[str, str]] = field(default_factory=set)
    key_names: dict[str, str] = field(default_factory=dict)
    """Provider by the environment variable that holds its key."""
    _body: Body | None = None
    _roots: list[Root] = field(default_factory=list)
    _looked_into: set[Open] = field(default_factory=set)
    """Parameters of the running body that hold objects of which something was read."""
    _muted: int = 0
    _handed: Spot | None = None

    @property
    def calls(self) -> list[CallRecord]:
        found = (record for record in self._records() if isinstance(record, CallRecord))
        return [record for record in found if record.handed is None or record.handed not in self.completed]

    @property
    def clients(self) -> list[ClientRecord]:
        return [record for record in self._records() if isinstance(record, ClientRecord)]

    @property
    def holds(self) -> list[HoldRecord]:
        return [record for record in self._records() if isinstance(record, HoldRecord)]

    def _records(self) -> Iterator[CallRecord | ClientRecord | HoldRecord]:
        """What bodies showed; of a unit that others ran too, to know its names, only what it showed itself."""
        units = {Root(body.path, f"#{body.index}") for body in self.by_body if not body.members}
        for body, found in self.by_body.items():
            own = Root(body.path, f"#{body.index}")
            for record in found:
                if isinstance(record, HoldRecord) or record.root == own or record.root not in units:
                    yield record

    def uses(self) -> set[tuple[str, str]]:
        """Files that make clients, or through which calls lead to requests, with others that these come from."""
        found = set[tuple[str, str]]()
        for record in self.calls:
            origin = record.receiver.origin if record.receiver is not None else None
            spots = (*record.chain, *([origin] if origin is not None else []))
            found.update((spot.path, record.root.path) for spot in spots if spot.path != record.root.path)
        return found

    def makers(self) -> set[tuple[str, str, str]]:
        """Where clients are made, file and scope, with other files that send requests through them."""
        scopes = {record.spot: record.scope for record in self.clients}
        origins = [(record.receiver.origin, record.root.path) for record in self.calls if record.receiver is not None]
        return {
            (origin.path, scopes[origin], path) for origin, path in origins if origin in scopes and origin.path != path
        }

    def forget(self, body: Body) -> None:
        self.by_body.pop(body, None)

    def doubt(self, body: Body, reason: str) -> None:
        """More is known than when the body was run: what its requests lack may be there."""
        for index, record in enumerate(self.by_body.get(body, ())):
            unknown = (*record.envelope.unknown, (reason, CLOSED))
            envelope = replace(record.envelope, unknown=unknown, lacking=frozenset())
            self.by_body[body][index] = replace(record, envelope=envelope)

    @contextmanager
    def body(self, body: Body) -> Iterator[None]:
        """Everything recorded inside belongs to ``body``."""
        self._body = body
        self._looked_into.clear()
        yield
        self._body = None

    @contextmanager
    def root(self, path: str, name: str) -> Iterator[None]:
        self._roots.append(Root(path, name))
        try:
            yield
        finally:
            self._roots.pop()

    @contextmanager
    def muted(self, *, when: bool = True) -> Iterator[None]:
        """Evaluate for the values only: the bodies that run have roots of their own."""
        self._muted += when
        try:
            yield
        finally:
            self._muted -= when

    @contextmanager
    def handed_out(self, spot: Spot) -> Iterator[None]:
        """Requests that a partly called function sends when somebody calls it."""
        before, self._handed = self._handed, spot
        try:
            yield
        finally:
            self._handed = before

    def complete(self, partial: Partial) -> None:
        """A partly called function is called."""
        if partial.spot is not None and not self._muted:
            self.completed.add(partial.spot)

    @property
    def innermost_root(self) -> Root | None:
        """The function whose run for its own sake goes on, if it is one."""
        root = self._roots[-1] if self._roots else None
        return root if root is not None and not root.name.startswith("#") else None

    @property
    def muted_times(self) -> int:
        return self._muted

    @property
    def is_muted(self) -> bool:
        return self._muted > 0

    def constructed(self, key: tuple[str, str]) -> None:
        self.constructed_classes.add(key)

    def look_into(self, parameters: Openness) -> None:
        """Something is read of an object that callers pass."""
        self._looked_into.update(parameters)

    def _objects(self, layers: tuple[Layer, ...]) -> Openness:
        """Parameters of the running function whose objects may give tags, after the layers have been worked out."""
        root = self._roots[-1]
        if not layers:
            return CLOSED
        return frozenset(
            item
            for item in self._looked_into
            if not item.constructs and item.path == root.path and f"{root.name}.".startswith(f"{item.function}.")
        )

    def client(self, value: ClientValue, given: DictValue, frame: Frame, spot: Spot) -> None:
        if not self._muted and self._roots:
            envelope = self.reader.read(self._routed(value, value.layers))
            root, objects = self._roots[-1], self._objects(value.layers)
            self._add(ClientRecord(root, frame.chain, frame.calls, spot, frame.scope, value, envelope, objects, given))

    def call(
        self, method: Method, receiver: ClientValue | None, layers: tuple[Layer, ...], given: DictValue,
        frame: Frame, spot: Spot, *, tentative: bool = False,
    ) -> None:  # fmt: skip
        if self._muted or not self._roots:
            return
        if frame.one_path and any(not options(layer.value) for layer in layers):
            return  # An argument that never gets a value: this path ends before the call.
        http = receiver.client.kind == "http" if receiver is not None else "url" in method.positional
        own = receiver.layers if receiver is not None else ()
        provider = method.provider or (receiver.client.provider if receiver is not None else "")
        symbol = method.chain
        if symbol == "__init__" and receiver is not None:
            symbol = receiver.client.type.rpartition(".")[2]
        seen = (
            receiver is None or receiver.origin is not None or http or bool(receiver.symbol in receiver.client.modules)
        )
        carries = receiver is not None and _may_carry(receiver.client)
        key = receiver.key if receiver is not None and receiver.key is not None else KeySource("none")
        opened = receiver.open if receiver is not None else CLOSED
        if tentative:
            opened |= opened_urls(receiver, given)
        if receiver is not None:
            own, layers = self._routed(receiver, own), self._routed(receiver, layers)
        envelope = self.reader.read((*own, *layers))
        self._add(
            CallRecord(
                self._roots[-1], frame.chain, frame.calls, spot, frame.scope, "http" if http else "call", provider,
                method, symbol,
                envelope, receiver, opened, self._objects((*own, *layers)),
                tentative, not seen and carries, key, given, layers, self._handed,
            )
        )  # fmt: skip

    def _routed(self, client: ClientValue, layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
        """The layers as they arrive where this client's requests go: a gateway takes some that a provider refuses."""
        if any(layer.dead and layer.carrier.gateway for layer in layers):
            if self.routes.of_client(client.client, client.base_url, given=None).through == "gateway":
                return tuple(replace(layer, dead="") if layer.carrier.gateway else layer for layer in layers)
        return layers

    def hold(self, model: ClientValue, holder: ClientValue) -> None:
        if not self._muted and self._roots and holder.held is not None:
            self._add(HoldRecord(model, holder, self.reader.read(holder.layers)))

    def _add(self, record: CallRecord | ClientRecord | HoldRecord) -> None:
        if self._body is not None:
            self.by_body.setdefault(self._body, []).append(record)

    def use(self, client: ClientValue) -> None:
        """The client does something that is not billed."""
        if client.origin is not None:
            self.used.add(client.origin)

    def keep(self, value: Value) -> None:
        """A value is returned or stored in an attribute."""
        if not is_pending(value):
            origins = (option.origin for option in options(value) if isinstance(option, ClientValue))
            self.kept.update(origin for origin in origins if origin is not None)

    def forward(self, function: Unknown, arguments: Arguments, frame: Frame, spot: Spot) -> None:
        """A function calls one of its parameters, or a method what its object's constructor was given."""
        if not self._muted:
            for item in function.open:
                caller = (frame.path, frame.scope) if item.constructs else (item.path, item.function)
                self.forwarded.setdefault(spot, []).append((caller, arguments))

    def key_literal(self, literal: Const, provider: str, context: str, frame: Frame) -> None:
        """A constant arrived where a key belongs. Only its masked form is kept."""
        if literal.spot is not None and isinstance(literal.value, str) and looks_like_key(literal.value):
            record = LiteralRecord(literal.spot, mask(literal.value), provider, context, frame.scope)
            self.literals.setdefault(literal.spot, record)

    def assigned(self, module: str, attribute: str, value: Value, frame: Frame) -> None:
        """``module.attribute = value`` for something outside of the project."""
        if "key" in attribute:
            for option in options(value):
                if isinstance(option, Const):
                    self.key_literal(option, module.partition(".")[0], f"{module}.{attribute}", frame)

    def stored(self, target: str, key: Value, value: Value, frame: Frame) -> None:
        """``target[key] = value`` for something outside of the project: ``os.environ["OPENAI_API_KEY"] = ...``."""
        if target != "os.environ" or not isinstance(key, Const):
            return
        provider = self.key_names.get(str(key.value))
        if provider is not None:
            for option in options(value):
                if isinstance(option, Const):
                    self.key_literal(option, provider, str(key.value), frame)

    def module_defaults(
        self, ev: Evaluator, client: Client, module: str, path: str
    ) -> tuple[tuple[Layer, ...], KeySource, Value | None]:
        """Layers, key and base URL that the project gives an SDK's module-level client, in the file ``path``."""
        from lint_llm_tags.analysis.keys import key_source
        from lint_llm_tags.analysis.mappings import with_item
        from lint_llm_tags.analysis.possibilities import either
        from lint_llm_tags.analysis.sdk import base_url_of, layers_of
        from lint_llm_tags.analysis.values import new_identity

        given = DictValue(new_identity())
        for attribute, argument in client.module_globals.items():
            values = ev.assigned_to(module, attribute, path)
            if values:
                given = with_item(given, Const(argument), either(values.values()), None)
        frame = Frame("module", path)
        key = key_source(ev, client, given, frame) or KeySource("none")
        base_url = base_url_of(ev, frame, client, given) or ev.surroundings.base_url(client, path, ev.trace)
        layers = (*ev.surroundings.layers(client, path, ev.trace), *layers_of(ev, frame, client.carriers, given))
        return layers, key, base_url


def _may_carry(client: Client) -> bool:
    """Whether tags may have been given where an object that was not seen being made was made."""
    return bool(client.holds) or client.abstract or any(not carrier.dead for carrier in client.carriers)
