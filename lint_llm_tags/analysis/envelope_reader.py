"""From layers to an envelope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.carriage import JSON_WRITERS, misshapen, objections
from lint_llm_tags.analysis.envelope import TRACE_ID, Dead, Envelope, Tag, alternatives, over, replaced_by
from lint_llm_tags.analysis.hooks import headers_added
from lint_llm_tags.analysis.http import BODY
from lint_llm_tags.analysis.mappings import as_mapping
from lint_llm_tags.analysis.possibilities import openness, options, single
from lint_llm_tags.analysis.values import (
    CLOSED,
    ClassValue,
    ClientValue,
    Const,
    DictValue,
    Entry,
    External,
    FunctionValue,
    InstanceValue,
    Layer,
    Never,
    Openness,
    Partial,
    Record,
    SequenceValue,
    Spot,
    Text,
    Unknown,
    Value,
)
from lint_llm_tags.dataclass import replace
from lint_llm_tags.tags.carriers import HeaderReader, TagNames, normalise, parse_baggage, parse_json, parse_pairs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from lint_llm_tags.analysis.sites import Why
    from lint_llm_tags.policy.model import Policy

ENVIRONMENT = "environment"
"""The layer of headers that an SDK takes from the environment."""
_DYNAMIC = "\0"
"""Stands for unknown text inside a header that holds several tags."""
_PARSERS = {"json": parse_json, "pairs": parse_pairs, "baggage": parse_baggage}
_BODY_NAMES: Mapping[str, str] = {"metadata": "metadata", "requestMetadata": "bedrock", "request_metadata": "bedrock",
                                  "labels": "labels", "tags": "bedrock", "trace": "metadata"}  # fmt: skip
_IN_BODIES = frozenset({*_BODY_NAMES.values(), "litellm"})
"""Carriers whose tags may stand in the body of a request."""


class EnvelopeReader:
    """Reads layers by one policy."""

    def __init__(self, policy: Policy) -> None:
        from lint_llm_tags.policy.readers import header_reader, tag_names

        self._headers: HeaderReader = header_reader(policy)
        self._names: TagNames = tag_names(policy)
        self._count: Collection[str] = policy.carriers.count
        self._wire_only = policy.wire_only
        self._trace_ids = frozenset(map(normalise, policy.trace_id))
        asked = {TRACE_ID} if policy.trace_id else set()
        self._empty = Envelope(lacking=frozenset({*policy.required, *asked}))

    def read(self, layers: Iterable[Layer]) -> Envelope:
        """The envelope of a request: later layers win."""
        by_layer: dict[str, Envelope] = {}
        uncertain: set[str] = set()
        """Kinds of which nothing was certainly given yet."""
        for layer in layers:
            envelope = self._layer(layer)
            group = layer.carrier.layer
            earlier = by_layer.get(group, self._empty)
            if layer.carrier.yields and group in by_layer:
                if group not in uncertain:
                    continue
                envelope = alternatives([earlier, envelope])
            if not layer.certain and group not in by_layer:
                uncertain.add(group)
            elif layer.certain:
                uncertain.discard(group)
            if layer.carrier.replaces:
                if layer.certain:
                    lost = replaced_by(earlier, envelope, layer.carrier.argument)
                    by_layer[group] = replace(envelope, dead=earlier.dead + envelope.dead + lost)
                else:
                    by_layer[group] = alternatives([earlier, envelope])
            elif layer.carrier.weak:
                by_layer[group] = over(envelope, earlier)
            else:
                by_layer[group] = over(earlier, envelope)
        # Headers of the environment lie below all others, and what replaces a client's headers does not replace them.
        if (environment := by_layer.pop(ENVIRONMENT, None)) is not None:
            own = by_layer.get("headers", self._empty)
            given = {key for key, tag in own.tags.items() if tag.certain}
            by_layer["headers"] = over(environment, replace(own, removed=own.removed - given))
        # Layers of different kinds add up: what one of them lacks, another may hold.
        result = self._empty
        for envelope in by_layer.values():
            result = over(result, replace(envelope, removed=frozenset()))
        return result

    def _layer(self, layer: Layer) -> Envelope:
        carrier = layer.carrier
        if carrier.holds == "http-client":
            envelope = alternatives([self._client(option) for option in options(layer.value)] or [self._empty])
        else:
            never = Envelope(unknown=(("an argument that never gets a value", CLOSED),))
            envelope = alternatives([self._value(option, layer) for option in options(layer.value)] or [never])
        if not layer.certain:
            envelope = self._uncertain(envelope)
        reason = layer.dead or (f"{carrier.argument} stays in the process" if carrier.local and self._wire_only else "")
        if reason:
            alive = {key: tag for key, tag in envelope.tags.items() if tag.spelled in carrier.only}
            dead = tuple(tag for key, tag in envelope.tags.items() if key not in alive)
            arriving = frozenset(key for key, tag in alive.items() if tag.certain)
            lacking = self._empty.lacking - arriving
            why: Why = "refused" if carrier.refused and layer.dead else "dropped"
            found = (Dead(carrier.argument, why, reason, dead),) if dead else ()
            return Envelope(alive, dead=envelope.dead + found, lacking=lacking)
        return self._limited(envelope, carrier.limits, carrier.argument)

    def _client(self, value: Value) -> Envelope:
        """The headers of an HTTP client or request object."""
        if isinstance(value, InstanceValue) and value.client is not None:
            value = value.client
        if isinstance(value, ClientValue) and not value.open:
            return self.read(value.layers)
        if isinstance(value, (Unknown, ClientValue, InstanceValue)):
            reason = value.reason if isinstance(value, Unknown) else "an HTTP client that cannot be followed"
            return Envelope(unknown=((reason, openness(value)),))
        return self._empty

    def _uncertain(self, envelope: Envelope) -> Envelope:
        """The envelope of something that is there on some paths only."""
        tags = {key: replace(tag, certain=False) for key, tag in envelope.tags.items()}
        lacking = frozenset() if envelope.unknown else self._empty.lacking
        perhaps = envelope.headers | envelope.perhaps
        return replace(envelope, tags=tags, removed=frozenset(), headers=frozenset(), perhaps=perhaps, lacking=lacking)

    def _value(self, value: Value, layer: Layer) -> Envelope:
        holds = layer.carrier.holds
        if holds == "anything" and layer.carrier.layer == "body":
            # It tells what kind of request it is; that it has tags of its own, a carrier for them says.
            if not isinstance(value, Unknown) or (self._count and _IN_BODIES.isdisjoint(self._count)):
                return self._empty
            return Envelope(unknown=((BODY, value.open),))
        if holds == "anything":
            if not _runs_code(value) or self._adds_no_tag(value, layer):
                return self._empty
            return Envelope(unknown=((f"{layer.carrier.argument} may add tags", openness(value)),))
        if holds == "tag":
            return self._tag(
                layer.carrier.tag or layer.carrier.argument.rpartition(".")[2],
                Entry(value, True, value.spot if isinstance(value, Const) else None),
                layer.carrier.argument,
                header=False,
            )
        if holds == "tags" and self._count:
            name = layer.carrier.argument
            if _BODY_NAMES.get(name.rpartition(".")[2], name) not in self._count:
                return self._empty
        if isinstance(value, Unknown):
            return Envelope(unknown=((value.reason, value.open),))
        if mismatch := misshapen(value, holds):
            return self._misshapen(value, layer, mismatch)
        if isinstance(value, (Const, Never)) and holds != "json":
            return self._empty
        if holds in ("headers", "lines"):
            return self._header_mapping(value, layer)
        if holds in {"pairs", "tag-list"}:
            return self._listed(value, layer)
        if holds == "json":
            return self._packed(value, "json", layer.carrier.argument, None)
        mapping = as_mapping(value) or _record_mapping(value)
        if mapping is None:
            words = self._words(value, layer.carrier.argument)
            return words or Envelope(unknown=(("a mapping that cannot be followed", openness(value)),))
        return self._mapping(mapping, layer.carrier.argument)

    def _adds_no_tag(self, hooks: Value, layer: Layer) -> bool:
        """Whether hooks set headers that are no tags, and only these."""
        names = headers_added(hooks)
        entry = Entry(Unknown("what a hook sets"))
        headers = [] if names is None else [self._header(name, entry, layer) for name in sorted(names)]
        return names is not None and not any(one.tags or one.unknown for one in headers)

    def _misshapen(self, value: Value, layer: Layer, mismatch: str) -> Envelope:
        """Tags in a value of a type that the argument does not take: the SDK refuses the call."""
        name = layer.carrier.argument
        mapping = as_mapping(value)
        held = self._mapping(mapping, name) if mapping is not None else self._packed(value, "json", name, None)
        argument = layer.carrier.argument.rpartition(".")[2]
        dead = Dead(layer.carrier.argument, "refused", f"{argument} {mismatch}", tuple(held.tags.values()))
        return replace(self._empty, dead=(dead,) if dead.tags else ())

    def _limited(self, envelope: Envelope, limits: str, carrier: str, size: int = 0) -> Envelope:
        """The envelope as a carrier with limits takes it."""
        if not limits or not envelope.tags:
            return envelope
        found = objections(limits, {tag.spelled: tag.values for tag in envelope.tags.values()}, size)
        if not found:
            return envelope
        dropped = {key for objection in found if objection.drops for key in objection.keys}
        kept = {key: tag for key, tag in envelope.tags.items() if tag.spelled not in dropped}
        dead = tuple(
            Dead(
                carrier,
                "dropped" if objection.drops else "limit",
                objection.because,
                tuple(tag for tag in envelope.tags.values() if tag.spelled in objection.keys),
            )
            for objection in found
        )
        lacking = envelope.lacking | (self._empty.lacking & (envelope.tags.keys() - kept.keys()))
        return replace(envelope, tags=kept, dead=envelope.dead + dead, lacking=lacking)

    def _header_mapping(self, value: Value, layer: Layer) -> Envelope:
        if isinstance(value, SequenceValue):
            return self._listed(value, layer)
        mapping = as_mapping(value) or _record_mapping(value)
        if mapping is None:
            return Envelope(unknown=(("headers that cannot be followed", openness(value)),))
        found = self._of_rest(mapping)
        for name, entry in mapping.entries.items():
            found = over(found, self._header(str(name), entry, layer))
        return found

    def _header(self, name: str, entry: Entry, layer: Layer) -> Envelope:
        if normalise(name) in self._trace_ids:
            return self._keyed(TRACE_ID, TRACE_ID, entry, layer.carrier.argument)
        matched = self._headers.match(name)
        if matched is None:
            return self._empty
        carrier, key = matched
        if carrier.format == "value":
            one = self._tag(key, entry, layer.carrier.argument, header=True)
            return self._limited(one, carrier.name, layer.carrier.argument)
        held = []
        for option in options(entry.value):
            whole = self._packed(option, carrier.format, layer.carrier.argument, entry.spot)
            size = len(str(option.value).encode()) if isinstance(option, Const) else 0
            held.append(self._limited(whole, carrier.name, carrier.header, size))
        packed = alternatives(held or [self._empty])
        tags = {key: replace(tag, header=carrier.header) for key, tag in packed.tags.items()}
        packed = replace(packed, tags=tags, headers=frozenset({carrier.header}))
        return packed if entry.certain else self._uncertain(packed)

    def _packed(self, value: Value, form: str, carrier: str, spot: Spot | None) -> Envelope:
        """Several tags in one string."""
        if isinstance(value, Record) and value.name in JSON_WRITERS:
            inner = value.arguments.positional[0] if value.arguments.positional else Unknown("json.dumps()")
            return alternatives([self._packed_mapping(option, carrier) for option in options(inner)] or [self._empty])
        if isinstance(value, Const):
            text = value.value if isinstance(value.value, str) else ""
        elif isinstance(value, Text):
            text = "".join(str(part.value) if isinstance(part, Const) else _DYNAMIC for part in value.parts)
        elif isinstance(value, Never):
            return self._empty
        else:
            reason = value.reason if isinstance(value, Unknown) else "a header that is not a literal"
            return Envelope(unknown=((reason, openness(value)),))
        found = self._empty
        for key, content in _PARSERS[form](text).items():
            if _DYNAMIC in key:
                found = over(found, Envelope(unknown=(("a key that is not known", openness(value)),)))
                continue
            held: Value = Text((Unknown("part of a header"),)) if _DYNAMIC in content else Const(content)
            at = spot or (value.spot if isinstance(value, Const) else None)
            found = over(found, self._tag(key, Entry(held, True, at), carrier, header=False))
        if not found.tags and _DYNAMIC in text and not found.unknown:
            return Envelope(unknown=(("a header that is built at run time", openness(value)),))
        return found

    def _packed_mapping(self, value: Value, carrier: str) -> Envelope:
        mapping = as_mapping(value)
        if mapping is None:
            reason = value.reason if isinstance(value, Unknown) else "a mapping that cannot be followed"
            return Envelope(unknown=((reason, openness(value)),))
        return self._mapping(mapping, carrier)

    def _mapping(self, mapping: DictValue, carrier: str) -> Envelope:
        found = self._of_rest(mapping)
        for name, entry in mapping.entries.items():
            words = self._words(single(entry.value), carrier) if name == "tags" else None
            if words is not None:
                found = over(found, words if entry.certain else self._uncertain(words))
            else:
                found = over(found, self._tag(str(name), entry, carrier, header=False))
        return found

    def _words(self, value: Value, carrier: str) -> Envelope | None:
        """LiteLLM's ``["team:support", "feature:chat"]``; None for anything but a list of strings."""
        if not isinstance(value, SequenceValue) or not value.items or (self._count and "litellm" not in self._count):
            return None
        found = self._empty if value.exact else Envelope(unknown=(("a list of unknown length", openness(value)),))
        for item in value.items:
            if not isinstance(item, (Const, Text)):
                return None
            spot = item.spot if isinstance(item, Const) else None
            packed = self._packed(item, "pairs", carrier, spot)
            found = over(found, packed if value.exact else self._uncertain(packed))
        return found

    def _listed(self, value: Value, layer: Layer) -> Envelope:
        if not isinstance(value, SequenceValue):
            return Envelope(unknown=(("a list that cannot be followed", openness(value)),))
        found = self._empty if value.exact else Envelope(unknown=(("a list of unknown length", openness(value)),))
        for item in value.items:
            mapping = as_mapping(item)
            if mapping is not None:
                key, held = mapping.entries.get("key"), mapping.entries.get("value")
                pair: tuple[Value, Value] | None = (key.value, held.value) if key and held else None
            else:
                pair = (
                    (item.items[0], item.items[1]) if isinstance(item, SequenceValue) and len(item.items) == 2 else None
                )
            if pair is None or not isinstance(pair[0], Const):
                found = over(found, Envelope(unknown=(("an element that is not known", openness(item)),)))
                continue
            entry = Entry(pair[1], value.exact, pair[0].spot)
            if layer.carrier.holds == "tag-list":
                found = over(found, self._tag(str(pair[0].value), entry, layer.carrier.argument, header=False))
            else:
                found = over(found, self._header(str(pair[0].value), entry, layer))
        return found

    def _tag(self, spelled: str, entry: Entry, carrier: str, *, header: bool) -> Envelope:
        resolved = self._names.resolve(spelled, header=header)
        key, exact = resolved if resolved is not None else (spelled, True)
        return self._keyed(key, key if exact and resolved is not None else spelled, entry, carrier)

    def _keyed(self, key: str, spelled: str, entry: Entry, carrier: str) -> Envelope:
        present, absent, values, dynamic, value_spot = _content(entry.value)
        if not present:
            removed = frozenset({key}) if entry.certain else frozenset()
            return replace(self._empty, removed=removed)
        tag = Tag(
            key, spelled, entry.certain and not absent, tuple(values), dynamic, carrier,
            entry.spot or value_spot, value_spot,
        )  # fmt: skip
        if entry.decided and not entry.certain:
            unknown = ((f"parameter {min(entry.decided).name!r} decides", entry.decided),)
            return Envelope({key: tag}, unknown=unknown, lacking=self._empty.lacking - {key})
        return Envelope({key: tag}, lacking=self._empty.lacking - ({key} if tag.certain else set()))

    def _of_rest(self, mapping: DictValue) -> Envelope:
        return Envelope(unknown=_unknowns(mapping)) if mapping.rest else self._empty


def _runs_code(value: Value, depth: int = 3) -> bool:
    """Whether a hook of the project, or one that cannot be followed, is in there."""
    for option in options(value):
        if isinstance(option, (FunctionValue, InstanceValue, Partial, ClassValue, Unknown)):
            return True
        parts: list[Value] = []
        if isinstance(option, DictValue):
            parts = [entry.value for entry in option.entries.values()]
        elif isinstance(option, SequenceValue):
            parts = list(option.items)
        if depth and any(_runs_code(part, depth - 1) for part in parts):
            return True
    return False


def _record_mapping(value: Value) -> DictValue | None:
    """An object of an SDK's type whose fields are the mapping."""
    return value.arguments.keywords if isinstance(value, Record) and value.arguments.keywords.entries else None


def _unknowns(mapping: DictValue) -> tuple[tuple[str, Openness], ...]:
    return tuple(
        (value.reason if isinstance(value, Unknown) else "an entry that is not known", openness(value))
        for value in mapping.rest
    )


def _content(value: Value) -> tuple[bool, bool, list[str], bool, Spot | None]:
    """Whether a tag's value may be present, may be absent, its known values, whether it may be another, its place."""
    present = absent = dynamic = False
    values: list[str] = []
    spot: Spot | None = None
    for option in options(value):
        if isinstance(option, Const):
            text = option.value if isinstance(option.value, str) else "" if option.value is None else str(option.value)
            if isinstance(option.value, bytes):
                text = option.value.decode("latin-1")
            if text.strip():
                present = True
                values.append(text)
                spot = spot or option.spot
            else:
                absent = True
        elif (
            isinstance(option, External)
            and option.name.rpartition(".")[2]
            in (
                "omit",
                "Omit",
                "NOT_GIVEN",
                "not_given",
            )
        ) or (isinstance(option, Record) and option.name.rpartition(".")[2] in ("Omit", "NotGiven")):
            absent = True
        else:
            present = dynamic = True
    return present, absent, values, dynamic, spot
