"""Clients that a policy registers, read by the loader of the shipped provider files."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from lint_llm_tags.providers.catalog import Catalog, CatalogError, load_catalog
from lint_llm_tags.providers.model import Provider

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint_llm_tags.policy.entries import ClientCarrier, ClientEntry
    from lint_llm_tags.policy.model import Policy

_LAYERS = {"headers": "headers", "pairs": "headers", "lines": "headers", "http-client": "headers"}


def catalog_of(policy: Policy) -> Catalog:
    """The shipped catalog with what a policy registers. Raises ``CatalogError`` where the two contradict each other."""
    return _catalog(policy.clients, policy.gateway, policy.gateway_environment)


@lru_cache(maxsize=8)
def _catalog(clients: tuple[ClientEntry, ...], gateway: tuple[str, ...], variables: tuple[str, ...]) -> Catalog:
    shipped = load_catalog()
    taken: dict[str, str] = {}
    for number, entry in enumerate(clients):
        for name in (*entry.names, *entry.functions):
            known = shipped.client(name) is not None or shipped.function(name) is not None
            by = taken.setdefault(name, f"clients[{number}]") if not known else "lint-llm-tags itself"
            if by != f"clients[{number}]":
                raise CatalogError(f"clients[{number}]: {name} is described already, by {by}")
    own = [_provider(entry, f"clients[{number}]") for number, entry in enumerate(clients)]
    hosts = tuple(host for url in gateway if (host := urlsplit(url).hostname))
    if hosts or variables:
        # What goes to a gateway is looked at; whether it is a request to a model, its body tells.
        own.append(Provider("gateway", "", (*hosts, *variables)))
    return Catalog((*shipped.providers, *own)) if own else shipped


def _provider(entry: ClientEntry, origin: str) -> Provider:
    carriers: dict[str, dict[str, object]] = {}
    content: dict[str, object] = {
        "provider": entry.provider,
        "mentions": sorted({*_roots(entry), *(host.strip("*.") for host in entry.hosts), *entry.paths}),
        "hosts": [host.lower() for host in entry.hosts],
        "paths": list(entry.paths),
        "key_environment": [] if entry.names else list(entry.key_environment),
        "carriers": carriers,
    }
    given = _described(entry.carriers, "given", carriers)
    if entry.names:
        methods = [
            {
                "chains": list(method.chains),
                "carriers": _described(method.carriers, f"call{number}", carriers),
                "positional": list(method.positional),
                "hint": entry.hint,
            }
            for number, method in enumerate(entry.methods)
        ]
        content["methods"] = {"own": methods}
        content["clients"] = [
            {
                "type": entry.names[0],
                "names": list(entry.names),
                "methods": ["own"],
                "carriers": given,
                "positional": list(entry.positional),
                "key_arguments": list(entry.key_arguments),
                "key_environment": list(entry.key_environment),
                "base_url_arguments": list(entry.base_url_arguments),
                "base_url_environment": list(entry.base_url_environment),
                "hint": entry.hint,
            }
        ]
    if entry.functions:
        content["functions"] = [
            {
                "names": list(entry.functions),
                "carriers": given,
                "positional": list(entry.positional),
                "hint": entry.hint,
            }
        ]
    from lint_llm_tags.providers.read import read_content

    return read_content(content, origin)


def _roots(entry: ClientEntry) -> Iterable[str]:
    return {name.partition(".")[0] for name in (*entry.names, *entry.functions)}


def _described(given: Iterable[ClientCarrier], group: str, carriers: dict[str, dict[str, object]]) -> list[str]:
    """Add descriptions to ``carriers`` and give their names, which messages show."""
    names = []
    for carrier in given:
        name = carrier.argument
        described: dict[str, object] = {
            "holds": carrier.holds,
            "layer": _LAYERS.get(carrier.holds, "tags"),
            "replaces": carrier.replaces,
            "dead": carrier.dead,
            "tag": carrier.tag,
            "argument": carrier.argument,
            "insert": not carrier.dead,
            "source": "the policy",
        }
        if carriers.get(name, described) != described:
            name = f"{carrier.argument} ({group})"
        carriers[name] = described
        names.append(name)
    return names
