"""SDK clients and calls: what is constructed, what is sent, and which carriers were given."""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import partial
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import http
from lint_llm_tags.analysis.budgets import TOO_COSTLY
from lint_llm_tags.analysis.handing import hand_over
from lint_llm_tags.analysis.header_lines import headers_of_lines
from lint_llm_tags.analysis.iteration import iterate
from lint_llm_tags.analysis.keys import key_source
from lint_llm_tags.analysis.mappings import as_mapping
from lint_llm_tags.analysis.operators import one_of_mappings
from lint_llm_tags.analysis.possibilities import either, openness, options, single, truth
from lint_llm_tags.analysis.values import (
    NEVER,
    NONE,
    Arguments,
    ClientValue,
    Const,
    DictValue,
    Entry,
    InstanceValue,
    KeySource,
    Layer,
    Record,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    new_identity,
)
from lint_llm_tags.dataclass import replace
from lint_llm_tags.providers.model import Carrier
from lint_llm_tags.tags.source_text import EACH

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame
    from lint_llm_tags.providers.model import Client, Method


def construct_client(
    ev: Evaluator, frame: Frame, client: Client, name: str, arguments: Arguments, spot: Spot,
    inherited: tuple[Layer, ...] = (),
) -> Value:  # fmt: skip
    """A client of an SDK is made: a client site."""
    given = named(arguments, client.positional)
    made = _made(ev, frame, client, name, given, inherited, spot)
    sends = client.methods.get("__init__")
    if sends is not None:
        for one in options(made):
            if isinstance(one, ClientValue):
                ev.recorder.call(sends, one, layers_of(ev, frame, sends.carriers, given), given, frame, spot)
    return made


def _made(
    ev: Evaluator, frame: Frame, client: Client, name: str, given: DictValue, inherited: tuple[Layer, ...], spot: Spot
) -> Value:
    if client.holds or client.described_by:
        from lint_llm_tags.analysis.holders import construct_holder

        return construct_holder(ev, frame, client, name, given, spot)
    client = billed(ev, client, given)
    found: list[Value] = []
    some_key: KeySource | None = KeySource("parameter")
    some_url: Value | None = Unknown(TOO_COSTLY)
    for serves, each in _deployments(ev, frame, client, given):
        surroundings = environment_layers(ev, _billed_deployment(ev, frame, client, each), frame.path)
        value = ClientValue(
            client,
            (*inherited, *surroundings, *layers_of(ev, frame, client.carriers, each)),
            origin=spot if client.kind == "client" else None,
            key=ev.affordable(partial(key_source, ev, client, each, frame), some_key),
            base_url=ev.affordable(partial(base_url_of, ev, frame, client, each), some_url)
            or ev.surroundings.base_url(client, frame.path, ev.trace),
            symbol=name,
            serves=serves,
        )
        if client.kind == "client" and not client.abstract:
            ev.recorder.client(value, each, frame, spot)
        found.append(value)
    return either(found)


def _deployments(ev: Evaluator, frame: Frame, client: Client, given: DictValue) -> list[tuple[str, DictValue]]:
    """The arguments for each model that the client stands for, with its name where calls choose by it."""
    several = client.deployments
    entry = given.entries.get(several.list) if several is not None else None
    if several is None or entry is None:
        return [("", given)]
    items, exact = iterate(ev, entry.value)
    if not exact or not items:
        return [("", replace(given, entries={**given.entries, several.list: replace(entry, value=either(items))}))]
    found = []
    for item in items:
        names = options(inside(ev, frame, item, [several.name])[0] or Unknown("a deployment without a name"))
        name = names[0].value if len(names) == 1 and isinstance(names[0], Const) else None
        serves = name if isinstance(name, str) and several.aliases not in given.entries else ""
        found.append((serves, replace(given, entries={**given.entries, several.list: replace(entry, value=item)})))
    return found


def _is_asked(client: ClientValue, given: DictValue) -> bool:
    """Whether a call may go to this one of several models."""
    several = client.client.deployments
    entry = given.entries.get(several.argument) if several is not None and client.serves else None
    return entry is None or any(
        not isinstance(option, Const) or fnmatchcase(str(option.value), client.serves)
        for option in options(entry.value)
    )


def billed(ev: Evaluator, client: Client, given: DictValue) -> Client:
    """The client with the provider that the name of its model tells, where it tells one."""
    entry = given.entries.get(client.billed_by)
    return _billed_for(ev, client, entry.value) if entry is not None else client


def _billed_deployment(ev: Evaluator, frame: Frame, client: Client, given: DictValue) -> Client:
    """The same for one of the models that the client stands for."""
    several = client.deployments
    if several is None or not several.model:
        return client
    name = argument_value(ev, frame, given, f"{several.list}.{several.model}")
    return _billed_for(ev, client, name) if name is not None else client


def _billed_for(ev: Evaluator, client: Client, model: Value) -> Client:
    names = [option.value for option in options(model) if isinstance(option, Const)]
    found = {ev.catalog.provider_of_model(name) for name in names if isinstance(name, str)}
    provider = found.pop() if len(found) == 1 else None
    return client if provider is None else replace(client, provider=provider)


def environment_layers(ev: Evaluator, client: Client, path: str) -> tuple[Layer, ...]:
    """The headers that a client takes from the environment, or the SDK's client that it makes itself."""
    inner = ev.sdks(path).client_type(client.sdk.get(client.provider, ""))
    return ev.surroundings.layers(client if inner is None else inner, path, ev.trace)


def client_in(value: Value) -> ClientValue | None:
    """The client that an object is whose class derives from an SDK's; of several models the first, for all of them."""
    found = next((option for option in options(value) if isinstance(option, ClientValue)), None)
    return found if found is None else replace(found, serves="")


def named(arguments: Arguments, positional: Iterable[str]) -> DictValue:
    """All arguments by name."""
    given = arguments.keywords
    entries = dict(given.entries)

    names = list(positional)
    for index, (name, value) in enumerate(zip(names, arguments.positional, strict=False)):
        if name.startswith("*"):
            entries[name[1:]] = Entry(SequenceValue(new_identity(), "tuple", arguments.positional[index:]))
        else:
            entries.setdefault(name, Entry(value))
    rest = given.rest if arguments.more is None else (*given.rest, arguments.more)
    return DictValue(new_identity(), entries, rest)


def base_url_of(ev: Evaluator, frame: Frame, client: Client, given: DictValue) -> Value | None:
    """The base URL among the arguments of a constructor, or of a function that takes one with each call."""
    for name in client.base_url_arguments:
        value = argument_value(ev, frame, given, name)
        if value is not None and not (isinstance(single(value), Const) and not single(value).value):  # type: ignore[union-attr]
            return value
    return None


def layers_of(ev: Evaluator, frame: Frame, carriers: Iterable[Carrier], given: DictValue) -> tuple[Layer, ...]:
    """The carriers among the arguments of a call."""
    found: list[Layer] = []
    for carrier in carriers:
        argument, *path = carrier.argument.split(".")
        entry = given.entries.get(argument)
        dead = _dead(ev, frame, carrier, given)
        value, certain = inside(ev, frame, entry.value, path) if entry is not None else (None, False)
        if argument == "json" and entry is not None and isinstance(single(entry.value), Unknown):
            value = Unknown(http.BODY, openness(entry.value))
        if value is not None and carrier.holds == "lines":
            value = headers_of_lines(value)
        if entry is not None and value is not None:
            found.append(Layer(carrier, value, entry.certain and certain, dead))
        elif carrier.replaces_on in given.entries:
            found.append(Layer(carrier, DictValue(new_identity()), given.entries[carrier.replaces_on].certain))
        if entry is not None and not entry.certain and entry.decided and not dead:
            found.append(Layer(carrier, one_of_mappings([*options(entry.value), NONE], entry.decided)))
        if given.rest and (entry is None or not entry.certain) and not dead:
            reason = next((one.reason for one in given.rest if isinstance(one, Unknown)), "a splat")
            opened = frozenset().union(*(openness(one) for one in given.rest))
            # What a splat may hold is no value of this tag yet.
            held = replace(carrier, holds="tags") if carrier.holds == "tag" else carrier
            found.append(Layer(held, Unknown(reason, opened)))
    return tuple(found)


def _dead(ev: Evaluator, frame: Frame, carrier: Carrier, given: DictValue) -> str:
    """Why tags in this carrier do not arrive, here; empty when they do or may."""
    if not carrier.requires:
        return carrier.dead
    for name, wanted in carrier.requires.items():
        value = argument_value(ev, frame, given, name)
        if value is None:
            if not given.rest:
                return carrier.dead
        elif all(isinstance(option, Const) and not _is_one_of(option.value, wanted) for option in options(value)):
            return carrier.dead
    return ""


def _is_one_of(value: object, wanted: object) -> bool:
    """Whether a value is the wanted one, or a text that one of the wanted patterns fits."""
    if isinstance(wanted, list):
        return isinstance(value, str) and any(fnmatchcase(value, pattern) for pattern in wanted)
    return value == wanted


def argument_value(ev: Evaluator, frame: Frame, given: DictValue, dotted: str) -> Value | None:
    """What was given for an argument, or for something inside one (``client_args.base_url``)."""
    argument, *path = dotted.split(".")
    entry = given.entries.get(argument)
    return inside(ev, frame, entry.value, path)[0] if entry is not None else None


def _is_given(ev: Evaluator, frame: Frame, given: DictValue, dotted: str) -> bool:
    """Whether an argument is given that may be something else than ``None``."""
    value = argument_value(ev, frame, given, dotted)
    return value is not None and any(truth(option) is not False for option in options(value))


def inside(ev: Evaluator, frame: Frame, value: Value, path: list[str]) -> tuple[Value | None, bool]:
    """What is found along ``path`` inside an argument, and whether it is always there."""
    from lint_llm_tags.analysis.objects import instance_attribute

    if not path:
        return value, True
    found: list[Value] = []
    certain = True
    for option in options(value):
        mapping = as_mapping(option)
        held: Value | None = None
        sure = True
        if path[0] == EACH and isinstance(option, SequenceValue):
            each = [inside(ev, frame, item, path[1:]) for item in option.items]
            found += [inner for inner, _ in each if inner is not None]
            certain = certain and option.exact and all(inner is not None and always for inner, always in each)
            continue
        if mapping is not None:
            entry = mapping.entries.get(path[0])
            if entry is not None:
                held, sure = entry.value, entry.certain
            if mapping.rest and (entry is None or not entry.certain):
                held = either([*([held] if held is not None else []), *mapping.rest])
        elif isinstance(option, Record):
            entry = option.arguments.keywords.entries.get(path[0])
            held = entry.value if entry is not None else None
            sure = entry.certain if entry is not None else True
            if held is None and option.arguments.keywords.rest:
                held = either(option.arguments.keywords.rest)
        elif isinstance(option, InstanceValue):
            held = instance_attribute(ev, frame, option, path[0])
        elif isinstance(option, Unknown):
            held = option
        if held is not None:
            inner, always = inside(ev, frame, held, path[1:])
            if inner is not None:
                found.append(inner)
                certain = certain and sure and always
                continue
        certain = False
    return (either(found), certain) if found else (None, False)


def call_method(ev: Evaluator, frame: Frame, client: ClientValue, arguments: Arguments, spot: Spot) -> Value:
    """A method of an SDK client is called."""
    method = client.client.methods.get(".".join(client.chain) or "__call__")
    receiver = replace(client, chain=())
    if method is None:
        if client.chain in (("__enter__",), ("__aenter__",)) or (client.chain and client.chain[-1] == "__call__"):
            return receiver
        hand_over(ev, frame, arguments, spot)
        ev.recorder.use(client)
        return Unknown(f"the result of {'.'.join(client.chain)}()")
    return _call(ev, frame, method, receiver, arguments, spot)


def call_function(ev: Evaluator, frame: Frame, method: Method, arguments: Arguments, spot: Spot) -> Value:
    """A module-level function of an SDK is called."""
    module = method.chain.partition(".")[0]
    client = ev.sdks(frame.path).module(module)
    receiver = None
    if client is not None and not method.derive:
        layers, key, base_url = ev.recorder.module_defaults(ev, client, module, frame.path)
        given = named(arguments, method.positional)
        own = base_url_of(ev, frame, client, given)
        layers = (*environment_layers(ev, billed(ev, client, given), frame.path), *layers)
        receiver = ClientValue(client, layers, None, key, own or base_url, symbol=module)
    if method.sets:
        from lint_llm_tags.analysis.holders import set_globals

        set_globals(ev, frame, method, named(arguments, method.positional), spot)
    return _call(ev, frame, method, receiver, arguments, spot)


def _call(
    ev: Evaluator, frame: Frame, method: Method, receiver: ClientValue | None, arguments: Arguments, spot: Spot
) -> Value:
    given = named(arguments, method.positional)
    if receiver is not None and not _is_asked(receiver, given):
        return NEVER
    if any(argument_value(ev, frame, given, name) is not None for name in method.unless) or (
        method.sends and not given.rest and not any(_is_given(ev, frame, given, name) for name in method.sends)
    ):
        return Unknown(f"the answer of {method.chain}()")
    layers = layers_of(ev, frame, method.carriers, given)
    if receiver is not None and any(layer.carrier.calls for layer in receiver.layers):
        receiver = replace(receiver, layers=tuple(_travelling(ev, frame, receiver.layers, given)))
    if method.loses and receiver is not None:
        receiver = replace(receiver, layers=tuple(_lost(layer, method) for layer in receiver.layers))
    derived = _derive(ev, frame, method, receiver, given, layers, spot) if method.derive else None
    if derived is not None and not method.billable:
        return derived
    if method.receiver or method.overrides or method.holds:
        from lint_llm_tags.analysis.holders import receivers

        for one in receivers(ev, frame, method, receiver, given, spot):
            ev.recorder.call(method, one, layers, given, frame, spot)
        return Unknown(f"the answer of {method.chain}()")
    hand_over(ev, frame, arguments, spot)
    billed = _billed(ev, method, receiver, given)
    if billed is None and receiver is not None:
        ev.recorder.use(receiver)
    if billed is not None:
        if billed is not method:
            layers = _as_taken(ev, frame, receiver, given, layers)
        ev.recorder.call(billed, receiver, layers, given, frame, spot)
    elif method.billable and http.is_open(given):
        ev.recorder.call(method, receiver, layers, given, frame, spot, tentative=True)
    return Unknown(f"the answer of {method.chain}()") if derived is None else derived


def _travelling(ev: Evaluator, frame: Frame, layers: Iterable[Layer], given: DictValue) -> Iterable[Layer]:
    """The layers of a client that travel with a call; where nobody can tell, what they hold is not known."""
    for layer in layers:
        fits: set[bool] = set()
        for name, wanted in layer.carrier.calls.items():
            value = argument_value(ev, frame, given, name)
            known = (
                []
                if value is None
                else [_is_one_of(one.value, wanted) for one in options(value) if isinstance(one, Const)]
            )
            fits |= set(known) if value is not None and len(known) == len(options(value)) else {True, False}
        if fits == {True, False}:
            yield replace(layer, value=Unknown("headers of another provider"))
        elif False not in fits:
            yield layer


def _lost(layer: Layer, method: Method) -> Layer:
    """A layer of the client, dead where it does not travel with this request."""
    reason = method.loses.get(layer.carrier.name) or method.loses.get(layer.carrier.layer, "")
    return replace(layer, dead=layer.dead or reason) if reason else layer


def _derive(
    ev: Evaluator, frame: Frame, method: Method, receiver: ClientValue | None, given: DictValue,
    layers: tuple[Layer, ...], spot: Spot,
) -> Value:  # fmt: skip
    if method.derive == "same" and method.holds and receiver is not None:
        from lint_llm_tags.analysis.holders import models_in

        return either([receiver, *models_in(ev, frame, given, method.holds)])
    if method.derive in ("same", "hold"):
        wrapped = given.entries.get(method.positional[0]) if method.positional else None
        return receiver or (wrapped.value if wrapped is not None else Unknown(f"the result of {method.chain}()"))
    if method.derive == "options" and receiver is not None:
        key = key_source(ev, receiver.client, given, frame, explicit=True)
        base_url = base_url_of(ev, frame, receiver.client, given) or receiver.base_url
        return replace(receiver, layers=(*receiver.layers, *layers), key=key or receiver.key, base_url=base_url)
    found: list[Value] = []
    for kind in _derived_types(method, given):
        client = ev.sdks(frame.path).client_type(kind)
        if client is None:
            continue
        if client.holds:
            from lint_llm_tags.analysis.holders import derived_holder

            found.append(derived_holder(ev, frame, client, method, receiver, given, layers, spot))
        elif receiver is None or receiver.client.kind == "session":
            inherited = receiver.layers if receiver is not None else ()
            symbol = client.names[0] if client.names else client.type
            found.append(construct_client(ev, frame, client, symbol, Arguments((), given), spot, inherited))
        else:
            base_url = http.joined_url(receiver, given) if client.kind == "http" else receiver.base_url
            found.append(
                replace(receiver, client=client, layers=(*receiver.layers, *layers), chain=(), base_url=base_url)
            )
    if not found and receiver is not None and method.choices and not method.returns:
        return replace(receiver, layers=(*receiver.layers, *layers), chain=())
    return either(found) if found else Unknown(f"the result of {method.chain}()")


def _derived_types(method: Method, given: DictValue) -> list[str]:
    entry = next((given.entries[name] for name in method.select if name in given.entries), None)
    texts = [option.value if isinstance(option, Const) else None for option in options(entry.value)] if entry else []
    texts = [str(text).lower() if isinstance(text, bool) else text for text in texts]
    chosen = [_choice(method.choices, text) if isinstance(text, str) else "" for text in texts]
    found = [kind or method.returns for kind in chosen or [""]]
    return list(dict.fromkeys(filter(None, found)))


def _choice(choices: Mapping[str, str], text: str) -> str:
    for name in (text, text.partition(":")[0]):
        if name in choices:
            return choices[name]
    return next((kind for pattern, kind in choices.items() if "*" in pattern and fnmatchcase(text, pattern)), "")


def _billed(ev: Evaluator, method: Method, receiver: ClientValue | None, given: DictValue) -> Method | None:
    """The method when its request is billed. Raw HTTP is billed by its URL, which also tells by whom."""
    if not method.billable:
        return None
    if http.SENDS.isdisjoint(method.positional):
        return method
    provider = http.billed_by(ev, receiver, given)
    return replace(method, provider=provider) if provider is not None else None


def _as_taken(
    ev: Evaluator, frame: Frame, receiver: ClientValue | None, given: DictValue, layers: tuple[Layer, ...]
) -> tuple[Layer, ...]:
    """The layers of a raw HTTP request: a provider may refuse tags in the field of the body that holds them."""
    found = [ev.catalog.refusal(url) for url in http.urls(receiver, given)]
    refusal = found[0] if found else None
    if refusal is None or any(one is not refusal for one in found):
        return layers
    body = f"json.{refusal.field}"
    rule = Carrier(
        body, body, "tags", "metadata", dead=refusal.because, only=refusal.only, refused=True,
        requires={f"json.{name}": wanted for name, wanted in refusal.unless.items()},
    )  # fmt: skip
    dead = _dead(ev, frame, rule, given)
    return tuple(
        replace(layer, dead=dead, carrier=replace(layer.carrier, only=rule.only, refused=True))
        if dead and layer.carrier.argument == body
        else layer
        for layer in layers
    )


def module_client(ev: Evaluator, name: str, path: str) -> ClientValue | None:
    """``openai.chat.completions.create``: the module as a client, with the method's chain."""
    parts = name.split(".")
    for count in range(len(parts) - 1, 0, -1):
        module = ".".join(parts[:count])
        client = ev.sdks(path).module(module)
        if client is None:
            continue
        chain = tuple(part for part in parts[count:] if part not in client.transparent)
        if ".".join(chain) in client.methods:
            layers, key, base_url = ev.recorder.module_defaults(ev, client, module, path)
            return ClientValue(client, layers, None, key, base_url, chain, symbol=module)
    return None
