"""``docs/carriers.md``: what happens to tags in each carrier of each SDK and framework, from the provider data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lint_llm_tags.providers.catalog import load_catalog
from lint_llm_tags.providers.model import Carrier, Client, Method, Provider
from lint_llm_tags.providers.versions import Range

HEAD = """\
# Carriers

What happens to tags in each argument that might carry them, by SDK and framework. The checker decides by these rows:
tags that are dropped, or make the call fail, count as missing ([LLT205](rules/LLT205.md) marks them). Which release
counts is told by your project ([providers](providers.md#which-release-counts)); headers of a gateway have
[a page of their own](gateways.md).

- *given to*: a constructor (`OpenAI()`), a call (`.create()`), a method that gives another client (`.with_options()`),
  or an environment variable.
- *seen*: `wire`, arriving (or not) at a local server to which the real SDK sent; `callback`, in the SDK's own spend
  tracking; `signature`, `service model` or a file, read there; else a link.
"""
_SHOWN = 2
"""Classes or methods that are named; the others are counted."""


def page() -> str:
    """The whole page."""
    return "".join([HEAD, *(line for provider in load_catalog().providers for line in _section(provider))])


def _section(provider: Provider) -> Iterator[str]:
    rows = list(_rows(provider))
    advice = list(dict.fromkeys(hint for table in tables(provider) if not table.carriers and (hint := table.hint)))
    lost = dict.fromkeys(why for table in tables(provider) if isinstance(table, Method) for why in table.loses.values())
    if not (rows or advice or lost):
        return
    yield f"\n## {provider.distribution or provider.name}\n\n"
    if rows:
        yield "| argument | given to | holds | what happens | releases | seen |\n|---|---|---|---|---|---|\n"
        yield from rows
    if advice or lost:
        yield "\n" if rows else ""
        yield from (f"- {line}\n" for line in (*advice, *lost))


def _rows(provider: Provider) -> Iterator[str]:
    for carrier, given in carriers(provider):
        cells = (f"`{carrier.argument}`", _given(given), carrier.holds, _happens(carrier), _releases(carrier.versions))
        source = f"[link]({carrier.source})" if carrier.source.startswith("https:") else carrier.source
        yield f"| {' | '.join((*cells, source))} |\n"


def tables(provider: Provider) -> Iterator[Client | Method]:
    """Everything in the data of a provider to which carriers are given."""
    for client in provider.clients:
        yield client
        for method in client.methods.values():
            yield from (method, *method.variants)
    for function in provider.functions:
        yield from (function, *function.variants)


def carriers(provider: Provider) -> list[tuple[Carrier, list[str]]]:
    """Each carrier, in the order of the data, with what it is given to."""
    found: dict[str, tuple[Carrier, dict[str, None]]] = {}
    for table in tables(provider):
        for carrier in table.carriers:
            found.setdefault(carrier.name, (carrier, {}))[1].setdefault(_called(table))
        for carrier in table.environment_carriers if isinstance(table, Client) else ():
            found.setdefault(carrier.name, (carrier, {}))[1].setdefault("environment")
    return [(carrier, list(given)) for carrier, given in found.values()]


def _called(table: Client | Method) -> str:
    if isinstance(table, Client):
        return f"`{table.type.rpartition('.')[2]}()`"
    name = table.chain.rpartition(".")[2]
    return f"`.{name}()`" if name != "__call__" else "a call of the object"


def _given(given: Sequence[str]) -> str:
    more = len(given) - _SHOWN
    return ", ".join([*given[:_SHOWN], *([f"{more} more"] if more > 0 else [])])


def _happens(carrier: Carrier) -> str:
    if not carrier.dead:
        return "; ".join(
            [
                "stays in the process, feeds the SDK's own spend tracking" if carrier.local else "arrives",
                *["in place of what was given before"] * carrier.replaces,
                *["unless the same was given before"] * carrier.yields,
                *["unless the same tag was given before"] * carrier.weak,
            ]
        )
    exceptions = [f"with `{name}={value}` it arrives" for name, value in carrier.requires.items()]
    exceptions += [f"`{name}` arrives" for name in sorted(carrier.only)]
    exceptions += ["a gateway in between may take it"] * carrier.gateway
    fate = "**the call fails**" if carrier.refused else "**dropped**"
    return "; ".join([f"{fate}: {carrier.dead}", *exceptions])


def _releases(ranges: Iterable[Range]) -> str:
    written = []
    for one in ranges:
        bounds = [f">={one.at_least}" if one.at_least else "", f"<{one.below}" if one.below else ""]
        written.append(f"{one.distribution} {','.join(filter(None, bounds))}")
    return " or ".join(written) or "all"
