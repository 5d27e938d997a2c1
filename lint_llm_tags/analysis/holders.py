"""Objects that send through models which they are given: agents, crews, chains, query engines.

A holder's envelope starts with that of its model. Where it is given several models, it is one value for each of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.instances import initialised
from lint_llm_tags.analysis.keys import key_source
from lint_llm_tags.analysis.mutations import put_back
from lint_llm_tags.analysis.possibilities import either, openness, options, truth
from lint_llm_tags.analysis.sdk import argument_value, base_url_of, environment_layers, layers_of, named
from lint_llm_tags.analysis.values import (
    CLOSED,
    ClientValue,
    Const,
    DictValue,
    EnvironmentVariable,
    External,
    InstanceValue,
    Layer,
    Openness,
    SequenceValue,
    Setting,
    Spot,
    Text,
    Unknown,
    Value,
    is_pending,
)
from lint_llm_tags.dataclass import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint_llm_tags.analysis import facts
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame
    from lint_llm_tags.analysis.values import Arguments
    from lint_llm_tags.providers.model import Client, Method

_DEPTH = 4
"""Lists in lists of models that are looked through."""


@dataclass(slots=True)
class _Found:
    """What the arguments that take models were given."""

    models: list[ClientValue] = field(default_factory=list)
    names: list[Value] = field(default_factory=list)
    """Texts: the holder makes a model of this name."""
    unknown: bool = False
    open: Openness = CLOSED
    others: bool = False
    """Something that is no SDK's model: a test double, or a class of the project whose own calls are checked."""

    def __bool__(self) -> bool:
        return bool(self.models or self.names or self.unknown or self.others)

    def add(self, more: _Found) -> None:
        self.models += [model for model in more.models if model not in self.models]
        self.names += more.names
        self.unknown |= more.unknown
        self.open |= more.open
        self.others |= more.others


# Constructing and deriving


def construct_holder(ev: Evaluator, frame: Frame, client: Client, name: str, given: DictValue, spot: Spot) -> Value:
    """An object that is given models is made. It is a client site only where it makes a model itself."""
    found = _models(ev, frame, given, client.holds[: 1 if client.own_model else None], client.default)
    makes = bool(found.names) or (client.own_model and not found)
    if client.own_model:
        found.add(_models(ev, frame, given, client.holds[1:]))
    found.names += _descriptions(ev, frame, client, given)
    own = layers_of(ev, frame, client.carriers, given)
    values: list[Value] = [hold(ev, client, model, own, spot) for model in found.models]
    if found.names or makes:
        values.append(_with_own_model(ev, frame, client, name, found.names, own, given, spot))
    if found.open or (found.unknown and not values):
        values.append(ClientValue(client, own, open=found.open, symbol=name))
    if not values and not found.others:
        values.append(ClientValue(client, own, symbol=name))  # It is given its models later.
    return either(values) if values else Unknown(f"{name}() around a model of the project")


def _descriptions(ev: Evaluator, frame: Frame, client: Client, given: DictValue) -> list[Value]:
    """What describes a model that the holder makes itself, where it is given one: ``llm_config=False`` is none."""
    described = (argument_value(ev, frame, given, argument) for argument in client.described_by)
    return [
        option for value in described if value is not None for option in options(value) if truth(option) is not False
    ]


def derived_holder(
    ev: Evaluator, frame: Frame, client: Client, method: Method, receiver: ClientValue | None, given: DictValue,
    layers: tuple[Layer, ...], spot: Spot,
) -> Value:  # fmt: skip
    """What a method gives that keeps the receiver's model and may add others: ``index.as_query_engine(llm=...)``."""
    values: list[Value] = []
    if receiver is not None and (receiver.origin is not None or receiver.open or receiver.layers or not method.holds):
        values.append(hold(ev, client, receiver, layers, spot))
    if method.holds:
        found = _models(ev, frame, given, method.holds, client.default)
        values += [hold(ev, client, model, layers, spot) for model in found.models]
        if found.names or (client.own_model and not found):
            values.append(_with_own_model(ev, frame, client, client.type, found.names, layers, given, spot))
        if found.open or (found.unknown and not values):
            values.append(ClientValue(client, layers, open=found.open, symbol=client.type))
    return either(values or [ClientValue(client, layers, symbol=client.type)])


def hold(ev: Evaluator, client: Client, model: ClientValue, own: tuple[Layer, ...], spot: Spot | None) -> ClientValue:
    """A holder around one model."""
    refused = model.client.refuses
    provider = model.client.provider or client.provider
    billing = replace(client, provider=provider, refuses={**refused, **client.refuses})
    layers = (*model.layers, *(replace(one, dead=one.dead or refused.get(one.carrier.layer, "")) for one in own))
    value = replace(model, client=billing, layers=layers, chain=(), inherited=len(model.layers), held=spot)
    ev.recorder.hold(model, value)
    return value


def _with_own_model(
    ev: Evaluator, frame: Frame, client: Client, name: str, names: list[Value], own: tuple[Layer, ...],
    given: DictValue, spot: Spot,
) -> ClientValue:  # fmt: skip
    """The holder makes a model by its name, or its default one: a client site."""
    texts = [text.value for text in names if isinstance(text, Const) and isinstance(text.value, str)]
    provider = next(filter(None, map(ev.catalog.provider_of_model, texts)), client.provider)
    billing = replace(client, provider=provider)
    layers = (*environment_layers(ev, billing, frame.path), *own)
    value = ClientValue(
        billing, layers, origin=spot, key=key_source(ev, client, given, frame),
        base_url=base_url_of(ev, frame, client, given), symbol=name,
    )  # fmt: skip
    if not client.abstract:
        ev.recorder.client(value, given, frame, spot)
    return value


# Calls


def receivers(
    ev: Evaluator, frame: Frame, method: Method, receiver: ClientValue | None, given: DictValue, spot: Spot
) -> list[ClientValue | None]:
    """Through which models a request goes: those of the receiver or of an argument, or others that the call names."""
    if method.receiver:
        found = _models(ev, frame, given, (method.receiver,))
        client = ev.sdks(frame.path).client_type(method.receiver_type)
        assert client is not None
        unseen = ClientValue(client, open=found.open, symbol=client.type)
        own = [replace(unseen, origin=spot)] if found.names else []
        held = [*found.models, *own, *([unseen] if found.open or (found.unknown and not found.models) else [])]
        return [one for model in held for one in _overridden(ev, frame, method, model, given, spot)]
    if receiver is None:
        return [None]
    if method.holds:
        return _joined(ev, frame, method, receiver, given)
    return list(_overridden(ev, frame, method, receiver, given, spot))


def _joined(
    ev: Evaluator, frame: Frame, method: Method, receiver: ClientValue, given: DictValue
) -> list[ClientValue | None]:
    """The receiver, where it has a model, and those that the request adds: ``user.initiate_chat(agent)``."""
    found = _models(ev, frame, given, method.holds)
    known = receiver.origin is not None or receiver.held is not None or bool(receiver.open)
    unseen = [replace(receiver, origin=None, layers=(), open=found.open)] if found.unknown and not found.models else []
    return [*([receiver] if known else []), *found.models, *unseen]


def _overridden(
    ev: Evaluator, frame: Frame, method: Method, receiver: ClientValue, given: DictValue, spot: Spot
) -> list[ClientValue]:
    if method.overrides:
        found = _models(ev, frame, given, method.overrides)
        if found.names and receiver.client.default:
            found = _models(ev, frame, given, method.overrides, receiver.client.default)
        own = receiver.layers[receiver.inherited :]
        replaced = [hold(ev, receiver.client, model, own, spot) for model in found.models]
        if found.names:
            replaced.append(_with_own_model(ev, frame, receiver.client, method.chain, found.names, own, given, spot))
        if replaced or found.others:
            return replaced
        if found.unknown:
            return [replace(receiver, layers=own, origin=None, open=found.open)]
    return [receiver]


def set_globals(ev: Evaluator, frame: Frame, method: Method, given: DictValue, spot: Spot) -> None:
    """``dspy.configure(lm=...)``: what holders use that are given no model."""
    for argument, target in method.sets.items():
        entry = given.entries.get(argument)
        if entry is not None:
            base, _, attribute = target.rpartition(".")
            places = ev.knowledge.set_at.setdefault((target, frame.path, frame.scope), {})
            places[spot] = entry.value
            held = ev.knowledge.module_values.setdefault((base, attribute), {})
            held[frame.path, frame.scope] = either(places.values())


def take_in(
    ev: Evaluator, frame: Frame, callee: facts.Attribute, base: Value, arguments: Arguments, spot: Spot
) -> Value | None:
    """``pipeline.add_component("llm", model)``: the holder at ``callee.base`` holds one more model.

    Gives the holder as it is now, or None when this is no such call.
    """

    if is_pending(base):
        return None
    kept: list[Value] = []
    changed = False
    for option in options(base):
        method = None
        if isinstance(option, ClientValue):
            method = option.client.methods.get(".".join((*option.chain, callee.name)))
        if not isinstance(option, ClientValue) or method is None or method.derive != "hold":
            kept.append(option)
            continue
        changed = True
        given = named(arguments, method.positional)
        found = _models(ev, frame, given, method.holds)
        values: list[Value] = [hold(ev, option.client, model, (), spot) for model in found.models]
        kept += [*([option] if option.held is not None or not values else []), *values]
    if not changed:
        return None
    value = either(kept)
    put_back(ev, frame, callee.base, value)
    return value


# Looking for models


def _models(
    ev: Evaluator, frame: Frame, given: DictValue, arguments: Iterable[str], defaults: Iterable[str] = ()
) -> _Found:
    """The models in ``arguments``, else in the globals ``defaults``."""
    found = _Found()
    for dotted in arguments:
        value = argument_value(ev, frame, given, dotted)
        if value is not None:
            _look(ev, value, found)
    if not found and given.rest:
        found.unknown, found.open = True, CLOSED.union(*(openness(one) for one in given.rest))
    for name in defaults if not (found.models or found.unknown or found.others) else ():
        base, _, attribute = name.rpartition(".")
        for value in ev.assigned_to(base, attribute, frame.path).values():
            _look(ev, value, found)
    if defaults and found.models:
        found.names = []  # They name what the default client is asked for.
    return found


def models_in(ev: Evaluator, frame: Frame, given: DictValue, arguments: Iterable[str]) -> list[ClientValue]:
    """The models in ``arguments``."""
    return _models(ev, frame, given, arguments).models


def _look(ev: Evaluator, value: Value, found: _Found, depth: int = _DEPTH, *, may_name: bool = True) -> None:
    """``may_name``: a text here is the name of a model."""
    for option in options(value):
        model = _as_model(ev, option)
        if model is not None:
            if model not in found.models:
                found.models.append(model)
        elif isinstance(option, SequenceValue) and depth:
            for item in option.items:
                _look(ev, item, found, depth - 1, may_name=False)
        elif isinstance(option, DictValue) and depth:
            for key, entry in option.entries.items():
                _look(ev, entry.value, found, depth - 1, may_name=key == "model")
        elif isinstance(option, Const):
            if may_name and isinstance(option.value, str) and option.value:
                found.names.append(option)
        elif isinstance(option, (Text, EnvironmentVariable, Setting)) or (isinstance(option, Unknown) and option.text):
            if may_name:
                found.names.append(option)
        elif isinstance(option, (Unknown, External)):  # ``st.session_state.agent`` is a name of a library only.
            found.unknown = True
            found.open |= openness(option)
        else:
            found.others = True


def _as_model(ev: Evaluator, value: Value) -> ClientValue | None:
    """An SDK's client, or an object of the project that derives from one."""
    if isinstance(value, InstanceValue):
        client = value.client or initialised(ev, value).client
        return client if client is not None and not client.chain else None
    if isinstance(value, ClientValue) and not value.chain and value.client.kind == "client":
        return value
    return None
