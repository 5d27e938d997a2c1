"""Reads one provider file into the dataclasses of ``model`` and refuses everything that the model has no place for."""

from __future__ import annotations

import re
import sys
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args

from lint_llm_tags.dataclass import replace
from lint_llm_tags.providers.model import (
    Carrier,
    CatalogError,
    Client,
    Deployments,
    Derive,
    Holds,
    Kind,
    Method,
    Provider,
    Refusal,
)
from lint_llm_tags.providers.versions import Range, parse_ranges
from lint_llm_tags.tags.limits import LIMITS

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_T = TypeVar("_T")
_HEAD = re.compile(r"^\[(?!ignored\b|refused\b)", re.MULTILINE)
"""Where the part of a file ends that is about endpoints."""


DATA = Path(__file__).with_name("data")
"""The provider files."""


def read_provider(path: Path) -> Provider:
    """Read one provider file. Raises ``CatalogError`` when a key is unknown, missing or of the wrong type."""
    return read_content(read_file(path), path.name)


def read_file(path: Path) -> dict[str, object]:
    """What stands in one provider file. Raises ``CatalogError`` when it is no TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogError(f"{path.name}: {error}") from None


def read_content(content: Mapping[str, object], origin: str) -> Provider:
    """Read what a provider file would hold. ``origin`` names it in messages. Raises ``CatalogError``."""
    return _provider(_Table(content, origin))


def read_mentions(path: Path) -> tuple[str, ...]:
    """Only ``mentions``, which stands above the first table: enough to screen files, and far cheaper."""
    head = path.read_text(encoding="utf-8").partition("\n[")[0]
    return _Table(tomllib.loads(head), path.name).texts("mentions")


def read_endpoints(path: Path) -> Provider:
    """Only what tells which requests are billed, which stands above carriers and clients, and is far cheaper."""
    head = _HEAD.split(path.read_text(encoding="utf-8"), maxsplit=1)[0]
    table = _Table(tomllib.loads(head), path.name)
    return Provider(
        name=table.text("provider"),
        distribution="",
        mentions=(),
        hosts=table.texts("hosts"),
        paths=table.texts("paths"),
        likely_paths=_likely_paths(table),
        ignored=_ignored(table),
        refused=_refused(table),
    )


class _Table:
    """A TOML table that hands out its keys one by one and complains about those that nobody asked for."""

    def __init__(self, content: Mapping[str, object], file: str, name: str = "", distribution: str = "") -> None:
        self.content = dict(content)
        self.file = file
        self.name = name
        self.distribution = distribution
        """Of the whole file: what the releases in ``versions`` are releases of."""

    def path(self, key: str) -> str:
        return f"{self.name}.{key}" if self.name else key

    def error(self, key: str, what: str) -> CatalogError:
        return CatalogError(f"{self.file}: {self.path(key)} {what}")

    def take(self, key: str, kind: type[_T], meaning: str, default: _T | None) -> _T:
        if key not in self.content:
            if default is None:
                raise self.error(key, "is missing")
            return default
        value = self.content.pop(key)
        if not isinstance(value, kind):
            raise self.error(key, f"must be {meaning}")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        return self.take(key, str, "a string", default)

    def flag(self, key: str, default: bool = False) -> bool:
        return self.take(key, bool, "true or false", default)

    def choice(self, key: str, choices: tuple[str, ...], default: str | None = None) -> Any:
        value = self.text(key, default)
        if value not in choices:
            raise self.error(key, f"is {value!r}, not one of {', '.join(filter(None, choices))}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        values = self.take(key, list, "a list of strings", [])
        if not all(isinstance(value, str) and value for value in values):
            raise self.error(key, "must be a list of strings")
        if len(set(values)) != len(values):
            raise self.error(key, "says the same twice")
        return tuple(values)

    def mapping(self, key: str) -> dict[str, object]:
        return self.take(key, cast("type[dict[str, object]]", dict), "a table", {})

    def text_mapping(self, key: str) -> dict[str, str]:
        table = self.table(key, self.mapping(key))
        return {name: table.text(name) for name in list(table.content)}

    def ranges(self, key: str) -> tuple[Range, ...]:
        """Releases, of ``distribution`` where the text names none."""
        text = self.text(key, "")
        try:
            found = parse_ranges(text, self.distribution) if text else ()
        except ValueError as error:
            raise self.error(key, str(error)) from None
        if not all(one.distribution for one in found):
            raise self.error(key, "names no distribution, and neither does the file")
        return found

    def tables(self, key: str) -> list[_Table]:
        """An array of tables (``[[key]]``)."""
        values = self.take(key, list, "an array of tables", [])
        return [self.table(f"{key}[{number}]", value) for number, value in enumerate(values, 1)]

    def named_tables(self, key: str) -> dict[str, _Table]:
        """A table of tables (``[key.name]``)."""
        return {name: self.table(f"{key}.{name}", value) for name, value in self.mapping(key).items()}

    def table(self, key: str, value: object) -> _Table:
        if not isinstance(value, dict):
            raise self.error(key, "must be a table")
        return _Table(value, self.file, self.path(key), self.distribution)

    def end(self) -> None:
        for key in self.content:
            raise self.error(key, "is not a key of this table")


def _provider(table: _Table) -> Provider:
    name = table.text("provider")
    table.distribution = distribution = table.text("distribution", "")
    carriers = {key: _carrier(carrier, key) for key, carrier in table.named_tables("carriers").items()}
    groups = table.table("methods", table.mapping("methods"))
    methods = {group: _methods(groups.tables(group), carriers, "chains") for group in list(groups.content)}
    provider = Provider(
        name=name,
        distribution=distribution,
        mentions=table.texts("mentions"),
        hosts=table.texts("hosts"),
        paths=table.texts("paths"),
        likely_paths=_likely_paths(table),
        key_environment=table.texts("key_environment"),
        prefixes=table.texts("prefixes"),
        ignored=_ignored(table),
        refused=_refused(table),
        clients=_clients(table.tables("clients"), carriers, methods, name),
        functions=tuple(
            method if method.derive else replace(method, provider=method.provider or name)
            for method in _with_variants(_methods(table.tables("functions"), carriers, "names"), table).values()
        ),
    )
    table.end()
    return provider


def _likely_paths(table: _Table) -> dict[str, frozenset[str]]:
    paths = table.table("likely_paths", table.mapping("likely_paths"))
    return {path: frozenset(paths.texts(path)) for path in list(paths.content)}


def _ignored(table: _Table) -> dict[str, str]:
    """``[ignored]`` maps a reason to its chains, because many chains share a reason."""
    reasons = table.table("ignored", table.mapping("ignored"))
    return {chain: reason for reason in list(reasons.content) for chain in reasons.texts(reason)}


def _refused(table: _Table) -> dict[str, Refusal]:
    """``[refused."/path"]``: what the provider does not take there."""
    refusals = {}
    for path, entry in table.named_tables("refused").items():
        refusals[path] = Refusal(
            field=entry.text("field"),
            because=entry.text("because"),
            only=frozenset(entry.texts("only")),
            unless=entry.mapping("unless"),
        )
        entry.end()
    return refusals


def _carrier(table: _Table, name: str) -> Carrier:
    carrier = Carrier(
        name=name,
        argument=table.text("argument", name),
        holds=table.choice("holds", get_args(Holds)),
        layer=table.text("layer"),
        tag=table.text("tag", ""),
        replaces=table.flag("replaces"),
        yields=table.flag("yields"),
        weak=table.flag("weak"),
        replaces_on=table.text("replaces_on", ""),
        dead=table.text("dead", ""),
        only=frozenset(table.texts("only")),
        requires=table.mapping("requires"),
        calls=table.mapping("calls"),
        refused=table.flag("refused"),
        limits=table.choice("limits", ("", *LIMITS), ""),
        gateway=table.flag("gateway"),
        local=table.flag("local"),
        insert=table.flag("insert"),
        object=table.text("object", ""),
        source=table.text("source", ""),
        versions=table.ranges("versions"),
    )
    if (carrier.only or carrier.requires) and not carrier.dead:
        raise table.error("dead", "is missing: say why tags do not arrive otherwise")
    if (carrier.refused or carrier.gateway) and not carrier.dead:
        raise table.error("dead", "is missing: say why tags do not arrive")
    if carrier.replaces_on and not carrier.replaces:
        raise table.error("replaces", "is missing: replaces_on says only when")
    table.end()
    return carrier


def _pick(table: _Table, carriers: Mapping[str, Carrier], key: str = "carriers") -> tuple[Carrier, ...]:
    names = table.texts(key)
    for name in names:
        if name not in carriers:
            raise table.error(key, f"names {name!r}, which [carriers] does not describe")
    return tuple(carriers[name] for name in names)


def _methods(tables: list[_Table], carriers: Mapping[str, Carrier], key: str) -> tuple[Method, ...]:
    return tuple(method for table in tables for method in _method(table, carriers, key))


def _method(table: _Table, carriers: Mapping[str, Carrier], key: str) -> list[Method]:
    """One table describes all the chains that it lists."""
    chains = table.texts(key)
    if not chains:
        raise table.error(key, "is missing")
    derive: Derive = table.choice("derive", get_args(Derive), "")
    shared = Method(
        chain="",
        carriers=_pick(table, carriers),
        billable=table.flag("billable", not derive),
        arguments=frozenset(table.texts("arguments")),
        positional=table.texts("positional"),
        distinctive=table.flag("distinctive"),
        derive=derive,
        returns=table.text("returns", ""),
        select=table.texts("select"),
        choices=table.text_mapping("choices"),
        holds=table.texts("holds"),
        overrides=table.texts("overrides"),
        receiver=table.text("receiver", ""),
        receiver_type=table.text("receiver_type", ""),
        sets=table.text_mapping("sets"),
        provider=table.text("provider", ""),
        hint=table.text("hint", ""),
        unless=table.texts("unless"),
        sends=table.texts("sends"),
        loses=table.text_mapping("loses"),
        versions=table.ranges("versions"),
    )
    if shared.derive == "client" and not (shared.returns or (shared.select and shared.choices)):
        raise table.error("returns", "is missing: say which client this gives")
    if shared.derive == "hold" and not shared.holds:
        raise table.error("holds", "is missing: say which arguments are held")
    if bool(shared.receiver) is not bool(shared.receiver_type):
        raise table.error("receiver_type", "and receiver belong together")
    if shared.distinctive and not shared.arguments and not shared.derive:
        raise table.error("arguments", "is missing: a distinctive method is recognised by its arguments, too")
    table.end()
    return [replace(shared, chain=chain) for chain in chains]


def _with_variants(methods: Iterable[Method], table: _Table) -> dict[str, Method]:
    """By chain: the newest, with those of earlier releases as its variants."""
    by_chain: dict[str, list[Method]] = {}
    for method in methods:
        by_chain.setdefault(method.chain, []).append(method)
    return {chain: _newest(chain, variants, table) for chain, variants in by_chain.items()}


def _newest(chain: str, variants: list[Method], table: _Table) -> Method:
    if len(variants) == 1:
        return variants[0]
    ranges = sorted((one for method in variants for one in method.versions), key=lambda one: one.distribution)
    for earlier, later in combinations(ranges, 2):
        if earlier.distribution == later.distribution and earlier.overlaps(later):
            raise table.error(chain, "is described twice for the same releases")
    if not all(method.versions for method in variants):
        raise table.error(chain, "is described twice: say with versions which releases each description is about")
    newest = next((method for method in variants if method.versions[0].below is None), variants[0])
    return replace(newest, variants=tuple(method for method in variants if method is not newest))


_OWN_KEYS = frozenset({"type", "names", "modules", "module_globals", "annotations"})
"""What a client does not take over from the client that it is ``like``."""


def _clients(
    tables: list[_Table], carriers: Mapping[str, Carrier], methods: Mapping[str, tuple[Method, ...]], provider: str
) -> tuple[Client, ...]:
    complete: dict[str, dict[str, object]] = {}
    clients = []
    for table in tables:
        like = table.text("like", "")
        if like:
            if like not in complete:
                raise table.error("like", f"names {like!r}, which is no client above")
            base = {key: value for key, value in complete[like].items() if key not in _OWN_KEYS}
            table.content = base | table.content
        type = table.text("type")
        complete[type] = dict(table.content)
        clients.append(_client(type, table, carriers, methods, provider))
    return tuple(clients)


def _client(
    type: str,
    table: _Table,
    carriers: Mapping[str, Carrier],
    groups: Mapping[str, tuple[Method, ...]],
    provider: str,
) -> Client:
    described: list[Method] = []
    for group in table.texts("methods"):
        if group not in groups:
            raise table.error("methods", f"names {group!r}, which [methods] does not describe")
        described += groups[group]
    methods = _with_variants(described, table)
    client = Client(
        type=type,
        provider=table.text("provider", provider),
        names=table.texts("names"),
        kind=table.choice("kind", get_args(Kind), "client"),
        carriers=_pick(table, carriers),
        environment_carriers=_pick(table, carriers, "environment_carriers"),
        sdk=table.text_mapping("sdk"),
        methods=methods,
        transparent=frozenset(table.texts("transparent")),
        positional=table.texts("positional"),
        key_arguments=table.texts("key_arguments"),
        callable_key_arguments=table.texts("callable_key_arguments"),
        keyless_arguments=table.texts("keyless_arguments"),
        key_environment=table.texts("key_environment"),
        base_url_arguments=table.texts("base_url_arguments"),
        base_url_environment=table.texts("base_url_environment"),
        base_url_adds=table.text("base_url_adds", ""),
        modules=table.texts("modules"),
        module_globals=table.text_mapping("module_globals"),
        annotations=table.texts("annotations"),
        pipes=table.text("pipes", ""),
        made_by=table.texts("made_by"),
        holds=table.texts("holds"),
        own_model=table.flag("own_model"),
        described_by=table.texts("described_by"),
        billed_by=table.text("billed_by", ""),
        refuses=table.text_mapping("refuses"),
        default=table.texts("default"),
        abstract=table.flag("abstract"),
        deployments=_deployments(table),
        hooks=table.texts("hooks"),
        hint=table.text("hint", ""),
    )
    table.end()
    return client


def _deployments(table: _Table) -> Deployments | None:
    if "deployments" not in table.content:
        return None
    inner = table.table("deployments", table.mapping("deployments"))
    found = Deployments(
        inner.text("list"),
        inner.text("name"),
        inner.text("argument"),
        model=inner.text("model", ""),
        aliases=inner.text("aliases", ""),
    )
    inner.end()
    return found
