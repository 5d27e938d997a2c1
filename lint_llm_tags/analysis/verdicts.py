"""From records to sites: whose line a request belongs to, and what its verdict is."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from lint_llm_tags.analysis.advice import Advisor, arguments_with_tags, to_insert
from lint_llm_tags.analysis.blame import Blame, Record, blamed
from lint_llm_tags.analysis.doubles import Doubles
from lint_llm_tags.analysis.envelope import TRACE_ID, Envelope, Tag, alternatives
from lint_llm_tags.analysis.excerpts import callee, source_at
from lint_llm_tags.analysis.records import CallRecord, ClientRecord, HoldRecord
from lint_llm_tags.analysis.sites import (
    DeadTags,
    FoundTag,
    Key,
    KeyUse,
    Origin,
    Place,
    Route,
    Site,
    SiteKind,
    TraceId,
    Verdict,
)
from lint_llm_tags.analysis.values import ClientValue, KeySource, Spot, Value
from lint_llm_tags.dataclass import replace
from lint_llm_tags.sha import sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.releases import Releases
    from lint_llm_tags.analysis.sites import State
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.providers.model import Carrier, Client, Method
    from lint_llm_tags.source.services import Services

_Key = TypeVar("_Key")
_Record = TypeVar("_Record")
_NAME = re.compile(r"\w+(?:\.\w+)*")
_GIVE_A_MODEL = "it makes the model itself: pass a model object that carries the tags"


class Judge:
    """Judges the records of the last round."""

    def __init__(self, ev: Evaluator, policy: Policy, services: Services, releases: Releases) -> None:
        recorder = ev.recorder
        self._program = ev.program
        self._catalog = ev.catalog
        self._recorder = recorder
        self._policy = policy
        self._routes = recorder.routes
        self._services = services
        self._doubles = Doubles(ev.program)
        # What the project's code sends when a test has put doubles in, nobody knows or pays.
        calls = recorder.calls
        self._calls = blamed([record for record in calls if not self._is_unsent(record)], recorder)
        seen: list[Record] = [*calls, *recorder.clients]
        self._advisor = Advisor(ev, policy, releases, _grouped((record.spot, record) for record in seen))
        self._sent_through = _grouped(
            (record.receiver.origin, record) for record in calls if record.receiver and not record.tentative
        )
        self._whole = {id(record) for blames in self._calls.values() for blame in blames for record in blame.records}
        """Records of views that are not replaced by those of callers."""
        self._held = _grouped((record.model.origin, record) for record in recorder.holds)
        self._clients = blamed(recorder.clients, recorder)
        self._untagged_clients: dict[Spot, tuple[tuple[str, ...], tuple[Place, ...]]] = {}
        """By construction: what it lacks, and who of those that have it made leaves that out."""

    def sites(self, targets: frozenset[str]) -> tuple[Site, ...]:
        """The sites that stand in ``targets``, in order of their places."""
        clients = [self._client_site(spot, blames) for spot, blames in self._clients.items()]
        found = [site for site in clients if site is not None]
        found += [site for spot, blames in self._calls.items() for site in self._call_sites(spot, blames)]
        kept = sorted((site for site in found if site.place.path in targets), key=_order)
        return tuple(_fingerprinted(_merged(kept)))

    # Calls

    def _call_sites(self, spot: Spot, blames: list[Blame]) -> Iterable[Site]:
        own = [blame for blame in blames if blame.spot == spot and not blame.via]
        others = [blame for blame in blames if blame.via]
        judged = [self._call_site(blame) for blame in [*own, *others]]
        if own or not others:
            return judged
        return [*judged, self._delegated(spot, others, judged)]

    def _call_site(self, blame: Blame, *, answers: bool = True) -> Site:
        """``answers``: what is missing is told at this line, and not at others."""
        records = [record for record in blame.records if isinstance(record, CallRecord)]
        envelope = alternatives([self._granted(record) for record in records])
        verdict, missing, because = self._verdict(envelope, self._policy.required)
        if verdict == "untagged" and blame.via and all(record.handed is not None for record in records):
            verdict, missing, because = "unknown", (), "who calls the partial may add them"
        first = records[0]
        views = [(record.method.carriers, record.method.hint) for record in records]
        carrier, hint = to_insert(views, arguments_with_tags(records, self._policy.required))
        if carrier is None:
            hint = _hint_of_clients(records) or hint
        origins = {
            record.receiver.origin: record.receiver.symbol
            for record in records
            if record.receiver is not None and record.receiver.origin is not None
        }
        clients = tuple(
            Origin(_place(origin), symbol, *self._untagged_clients.get(origin, ((), ())))
            for origin, symbol in sorted(origins.items())
        )
        if verdict == "tagged" and any(record.assumed for record in records):
            because = "its client cannot be followed and is taken for tagged as the policy demands of clients"
        keyed = first.kind == "http" or first.receiver is None or first.receiver.symbol in first.receiver.client.modules
        return self._site(
            blame, first.kind, first.provider, self._called(blame) or first.symbol, envelope, verdict, missing, because,
            key=first.key if keyed else KeySource("none"), carrier=carrier, hint=hint, clients=clients, answers=answers,
        )  # fmt: skip

    def _delegated(self, spot: Spot, others: Sequence[Blame], judged: Sequence[Site]) -> Site:
        """The SDK call inside a wrapper, whose callers answer for it."""
        site = self._call_site(
            Blame(spot, "", None, tuple(record for blame in others for record in blame.records)), answers=False
        )
        if all(caller.verdict == "tagged" for caller in judged):
            return replace(site, verdict="tagged", missing=(), because="all its callers supply the tags")
        places = ", ".join(sorted({caller.place.at for caller in judged if caller.verdict != "tagged"})[:3])
        return replace(site, verdict="unknown", missing=(), because=f"its callers decide: {places}")

    def _granted(self, record: CallRecord) -> Envelope:
        """The record's envelope, with what the policy requires of clients where the client was not seen."""
        if not record.assumed:
            return record.envelope
        # What no call of such a client can carry has to be given where it is made, too.
        granted = frozenset(self._policy.client_tags if _carries(record.method) else self._policy.required)
        tags = dict(record.envelope.tags)
        return replace(
            record.envelope, lacking=record.envelope.lacking - granted, tags={**tags, **_taken(granted, tags)}
        )

    def _verdict(self, envelope: Envelope, required: Sequence[str]) -> tuple[Verdict, tuple[str, ...], str]:
        missing = tuple(tag for tag in required if tag in envelope.lacking)
        if missing:
            sometimes = [tag for tag in missing if tag in envelope.tags and not _is_taken(envelope.tags[tag])]
            if sometimes:
                return "untagged", missing, f"{', '.join(sometimes)} is set on some paths only"
            return "untagged", missing, "no carrier holds " + ", ".join(missing)
        open_tags = [tag for tag in required if tag not in envelope.tags or not envelope.tags[tag].certain]
        if not open_tags:
            return "tagged", (), "every required tag is set on every path"
        reason = envelope.unknown[0][0] if envelope.unknown else "its tags cannot be followed"
        return "unknown", (), reason

    # Clients

    def _client_site(self, spot: Spot, blames: list[Blame]) -> Site | None:
        own = [blame for blame in blames if blame.spot == spot and not blame.via]
        blame = own[0] if own else Blame(spot, "", None, tuple(r for b in blames for r in b.records))
        records = [record for record in blame.records if isinstance(record, ClientRecord)]
        value = records[0].value
        envelope = alternatives([record.envelope for record in records])
        uses = self._sent_through.get(spot, [])
        holds = self._held.get(spot, [])
        wanted = self._wanted(value, uses, holds)
        verdict, missing, because = self._verdict(envelope, wanted)
        carrier, hint = _at_client([one.value.client for one in records])
        if not value.client.holds and not any(not one.dead for one in value.client.carriers):
            verdict, missing, because = self._by_uses(uses, "it has no place for tags: its calls are checked")
        elif verdict == "untagged" and self._is_of_doubles(records, uses):
            verdict, missing, because = "tagged", (), "its test puts doubles in the place of what sends"
        elif verdict == "untagged" and not uses and self._is_only_free(spot):
            verdict, missing, because = "tagged", (), "it sends nothing that is billed"
        elif (
            verdict == "untagged"
            and uses
            and spot not in self._recorder.escaped
            and not any(record.envelope.lacking & set(missing) for record in uses)
        ):
            whole = [record for record in uses if id(record) in self._whole] or uses
            if all(self._verdict(record.envelope, missing)[0] == "tagged" for record in whole):
                verdict, missing, because = "tagged", (), "each of its calls supplies them"
            else:
                verdict, missing, because = "unknown", (), "its calls decide"
        elif verdict == "untagged" and not uses and self._is_supplied(spot, holds, missing):
            verdict, missing, because = "tagged", (), "what it is given to supplies them"
        callers = _forgetful(blames, missing) if not own else ()
        if verdict == "untagged" and (carrier is not None or not any(_carries(use.method) for use in uses)):
            self._untagged_clients[spot] = missing, callers
        hint = hint or (_GIVE_A_MODEL if value.client.holds else "")
        site = self._site(
            blame, "client", value.client.provider, value.symbol, envelope, verdict, missing, because,
            key=value.key or KeySource("none"), carrier=carrier, hint=hint, answers=bool(own),
        )  # fmt: skip
        everywhere = tuple(record for one in blames for record in one.records)
        slot = self._advisor.slot(Blame(spot, "", None, everywhere), carrier)
        callers = callers if verdict == "untagged" else ()
        if verdict == "untagged" and not own and slot is not None and slot.given != "no":
            forgetful = [one for one in blames if any(record.envelope.lacking & set(missing) for record in one.records)]
            if passed := self._advisor.of_factory(forgetful, carrier, missing, placed=not callers):
                site = replace(site, carrier="", hint=passed)
        return replace(site, slot=slot, callers=callers, key_uses=() if site.service else self._key_uses(blames))

    def _key_uses(self, blames: Iterable[Blame]) -> tuple[KeyUse, ...]:
        """The services that have a client made by code of none of them, each where it does so, and with which key."""
        found: dict[tuple[str, str, str], KeyUse] = {}
        for record in (record for blame in blames for record in blame.records if isinstance(record, ClientRecord)):
            for spot in reversed(record.chain):
                if service := self._services.service(spot.path):
                    key = _key(record.value.key or KeySource("none"))
                    found.setdefault((key.kind, key.name, service), KeyUse(key, service, _place(spot)))
                    break
        return tuple(found.values())

    def _wanted(self, value: ClientValue, uses: Sequence[CallRecord], holds: Sequence[HoldRecord]) -> list[str]:
        """Tags that have to be known where a client is made: all of them where no call that is seen can add any."""
        if uses:
            later = any(_carries(record.method) for record in uses)
        else:
            clients = [record.holder.client for record in holds] or [value.client]
            later = any(
                _carries(method)
                for client in clients
                for method in (*client.methods.values(), *self._catalog.functions_on.get(client.type, ()))
            )
        return [tag for tag in self._policy.required if tag in self._policy.client_tags or not later]

    def _is_supplied(self, spot: Spot, holds: Sequence[HoldRecord], missing: Sequence[str]) -> bool:
        """Whether every agent or chain that the client ends up in adds what the client lacks."""
        inner = {record.model.held for record in holds}
        outermost = [record for record in holds if record.holder.held not in inner]
        return (
            bool(outermost)
            and spot not in self._recorder.escaped
            and not any(record.envelope.lacking & set(missing) for record in outermost)
        )

    def _is_of_doubles(self, records: Sequence[ClientRecord], uses: Sequence[CallRecord]) -> bool:
        """Whether only tests with doubles make the client, and call it in no line of their own."""
        tests = {record.root for record in records}
        return all(map(self._is_doubled, records)) and not any(not use.chain and use.root in tests for use in uses)

    def _is_unsent(self, record: CallRecord) -> bool:
        """Whether code of the project sends it for a test that has put doubles in."""
        return bool(record.chain) and self._is_doubled(record)

    def _is_doubled(self, record: Record) -> bool:
        return self._doubles.replaced_in(*record.root)

    def _is_only_free(self, spot: Spot) -> bool:
        """The client is used, for nothing that is billed, and nobody else gets hold of it."""
        recorder = self._recorder
        return spot in recorder.used and spot not in recorder.escaped and spot not in recorder.kept

    def _by_uses(self, uses: Sequence[CallRecord], because: str) -> tuple[Verdict, tuple[str, ...], str]:
        if uses and all(not record.envelope.lacking - {TRACE_ID} and not record.envelope.unknown for record in uses):
            return "tagged", (), "each of its calls supplies them"
        return "unknown", (), because

    # Sites

    def _site(
        self, blame: Blame, kind: str, provider: str, symbol: str, envelope: Envelope, verdict: Verdict,
        missing: tuple[str, ...], because: str, *, key: KeySource, carrier: Carrier | None, hint: str,
        clients: tuple[Origin, ...] = (), answers: bool = True,
    ) -> Site:  # fmt: skip
        module = self._program.module(blame.spot.path)
        place = _place(blame.spot)
        required = set(self._policy.required)
        shown = {name: tag for name, tag in envelope.tags.items() if name != TRACE_ID and not _is_taken(tag)}
        known = {name: _found(tag, place) for name, tag in shown.items()}
        elsewhere = {tag for client in clients for tag in client.missing}
        here = [tag for tag in missing if tag not in elsewhere] if answers else []
        advice = self._advisor.advise(blame, carrier, hint, missing, here)
        return Site(
            kind=_KINDS[kind],
            place=place,
            provider=provider,
            symbol=symbol,
            scope=module.scopes.at(blame.spot.mark.line),
            tags={name: known[name] for name in self._policy.required if name in known},
            missing=missing,
            verdict=verdict,
            because=because,
            key=_key(key),
            code=source_at(module.lines, blame.spot),
            others=tuple(tag for name, tag in known.items() if name not in required),
            dead=tuple(
                DeadTags(dead.carrier, dead.why, dead.because, tuple(_found(tag, place) for tag in dead.tags))
                for dead in envelope.dead
            ),
            carrier=advice.argument,
            carrier_holds=advice.holds,
            hint=advice.hint,
            via=self._called(blame),
            clients=clients,
            slot=advice.slot,
            route=self._route(blame.records[0]),
            trace_id=self._trace_id(envelope, blame.records[0]),
            service=self._services.service(blame.spot.path),
        )

    def _route(self, record: Record) -> Route:
        if isinstance(record, ClientRecord):
            return self._routes.of_client(record.value.client, record.value.base_url, record.given)
        if record.kind == "http":
            return self._routes.of_request(record.receiver, record.given)
        receiver = record.receiver
        if receiver is None or (receiver.origin is None and receiver.symbol not in receiver.client.modules):
            return Route()
        if receiver.origin is not None and receiver.base_url in self._base_urls.get(receiver.origin, ()):
            return Route("client")
        return self._routes.of_client(receiver.client, receiver.base_url, record.given)

    @cached_property
    def _base_urls(self) -> Mapping[Spot, list[Value | None]]:
        return _grouped((record.spot, record.value.base_url) for record in self._recorder.clients)

    def _trace_id(self, envelope: Envelope, record: Record) -> TraceId:
        if not self._policy.trace_id or isinstance(record, ClientRecord):
            return ""
        if TRACE_ID in envelope.lacking:
            own = record.receiver.client.carriers if record.receiver is not None else ()
            carriers = (*record.method.carriers, *own)
            return "no" if any(one.holds in ("headers", "http-client", "lines", "pairs") for one in carriers) else ""
        return "yes" if TRACE_ID in envelope.tags and envelope.tags[TRACE_ID].certain else "unknown"

    def _called(self, blame: Blame) -> str:
        """The wrapper's name: as it is defined, or as it is called where that says nothing (closures, ``__call__``)."""
        if not blame.via:
            return ""
        called = callee(source_at(self._program.module(blame.spot.path).lines, blame.spot))
        defined = blame.via.rpartition(".")[2]
        return called if _NAME.fullmatch(called) and defined not in called.split(".") else blame.via


def _at_client(clients: Sequence[Client]) -> tuple[Carrier | None, str]:
    """The carrier to recommend at constructions, and what to do where there is none."""
    carrier, hint = to_insert([(client.carriers, client.hint) for client in clients])
    # Where nobody recommends it, nobody knows whether the class takes it.
    return (None if carrier is not None and not carrier.insert and hint else carrier), hint


def _hint_of_clients(records: Sequence[CallRecord]) -> str:
    """What to do instead, where neither clients nor any of their calls take tags."""
    clients = [record.receiver.client for record in records if record.receiver is not None]
    if not clients or any(client.holds or not client.hint or _at_client([client])[0] for client in clients):
        return ""
    return "" if any(_carries(method) for client in clients for method in client.methods.values()) else clients[0].hint


def _forgetful(blames: Sequence[Blame], missing: Sequence[str]) -> tuple[Place, ...]:
    """Who leaves tags out where others pass them."""
    lacking = set(missing)
    found = [blame.spot for blame in blames if any(record.envelope.lacking & lacking for record in blame.records)]
    return tuple(sorted(map(_place, found))) if len(found) < len(blames) else ()


def _grouped(records: Iterable[tuple[_Key, _Record]]) -> dict[_Key, list[_Record]]:
    found: dict[_Key, list[_Record]] = {}
    for key, record in records:
        found.setdefault(key, []).append(record)
    return found


_KINDS: Mapping[str, SiteKind] = {"client": "client", "call": "call", "http": "http"}
_TAKEN = "(the client)"


def _taken(names: Iterable[str], tags: Mapping[str, Tag]) -> dict[str, Tag]:
    """Tags that are taken for given, marked so that they are not shown as found."""
    return {
        name: Tag(name, name, True, (), True, _TAKEN, None)
        for name in names
        if name not in tags or not tags[name].certain
    }


def _is_taken(tag: Tag) -> bool:
    return tag.carrier == _TAKEN


def _carries(method: Method) -> bool:
    """Whether a call of this method can add tags."""
    return method.billable and any(not carrier.dead or bool(carrier.requires) for carrier in method.carriers)


def _key(source: KeySource) -> Key:
    return Key(source.kind, source.name, _place(source.spot) if source.spot is not None else None, source.also)


def _place(spot: Spot) -> Place:
    return Place(spot.path, *spot.mark)


def _found(tag: Tag, site: Place) -> FoundTag:
    state: State = "conditional" if not tag.certain else "dynamic" if tag.dynamic else "known"
    place = _place(tag.spot) if tag.spot is not None else site
    value_place = _place(tag.value_spot) if tag.value_spot is not None else None
    return FoundTag(tag.key, tag.spelled, state, tag.values, tag.carrier, place, value_place, tag.header)


def _order(site: Site) -> tuple[str, int, int, str]:
    return site.place.path, site.place.line, site.place.column, site.kind


def _merged(sites: Sequence[Site]) -> list[Site]:
    """One site for each place and kind: a wrapper may send several requests, which its caller answers for together."""
    found: dict[tuple[Place, str], Site] = {}
    for site in sites:
        key = (site.place, site.kind)
        old = found.get(key)
        found[key] = site if old is None else _both(old, site)
    return list(found.values())


_WORST = {"tagged": 0, "unknown": 1, "untagged": 2}


def _both(first: Site, second: Site) -> Site:
    worse, better = (first, second) if _WORST[first.verdict] >= _WORST[second.verdict] else (second, first)
    missing = tuple(dict.fromkeys((*worse.missing, *(better.missing if better.verdict == worse.verdict else ()))))
    slot, other = worse.slot, better.slot
    if slot is not None and other is not None and other.argument != slot.argument and better.verdict != "tagged":
        slot = replace(slot, also=(*slot.also, other.argument))
    return replace(worse, missing=missing, slot=slot)


def _fingerprinted(sites: Sequence[Site]) -> Iterable[Site]:
    seen: dict[str, int] = {}
    for site in sites:
        text = "\0".join((site.place.path, site.scope, site.kind, site.symbol, site.code))
        ordinal = seen[text] = seen.get(text, 0) + 1
        digest = sha256(f"{text}\0{ordinal}".encode("utf-8", "replace")).hexdigest()[:16]
        yield replace(site, fingerprint=digest)
