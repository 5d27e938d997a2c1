"""Tags in the arguments of a call, read as the provider data or the policy's ``[[clients]]`` describe them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from lint_llm_tags.runtime import policies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from types import FrameType

    from lint_llm_tags.providers.model import Carrier, Method
    from lint_llm_tags.tags.carriers import HeaderReader

_DEEPEST = 200


class Given(NamedTuple):
    """A tag as it is spelled in an argument."""

    spelled: str
    value: object
    carrier: str
    header: bool
    """Spelled as in headers, where case and ``_`` mean nothing."""


def tags_in(arguments: Mapping[str, Any], carrier: Carrier, reader: HeaderReader) -> Iterator[Given]:
    """The tags that a carrier holds in a call with these arguments."""
    content = _inner(arguments, carrier.argument.split("."))
    if carrier.holds == "tag":
        yield Given(carrier.tag or carrier.argument.rpartition(".")[2], content, carrier.argument, header=False)
        return
    for name, value in _pairs(content, carrier.holds):
        if carrier.holds in ("headers", "pairs", "lines"):
            for spelled, inner in reader.tags(str(name), str(value)).items():
                yield Given(spelled, inner, carrier.argument, header=True)
        else:
            yield Given(str(name), value, carrier.argument, header=False)


def declared(frame: FrameType | None, policy_file: str, provider: str) -> tuple[Given, ...]:
    """What the functions of an in-house client around ``frame`` were called with.

    The policy says in which of their arguments tags travel; how they do is the client's own business.
    """
    policy = policies.load(policy_file)
    entries = [entry for entry in policy.clients if entry.provider == provider and (entry.functions or entry.methods)]
    if not entries:
        return ()
    from lint_llm_tags.policy.readers import header_reader

    reader = header_reader(policy)
    known = list(_functions(policy_file, provider))
    found: list[Given] = []
    for _ in range(_DEEPEST):
        if frame is None:
            break
        package = (frame.f_globals.get("__name__") or "").partition(".")[0]
        for method in [method for root, method in known if root == package and _last(method) == frame.f_code.co_name]:
            arguments = frame.f_locals
            # What is further out was given to what sends here: the inner value is the one that is sent.
            found[:0] = [tag for carrier in method.carriers if not carrier.dead
                         for tag in tags_in(arguments, carrier, reader)]  # fmt: skip
        frame = frame.f_back
    return tuple(tag for tag in found if isinstance(tag.value, (str, int, float)))


def _functions(policy_file: str, provider: str) -> Iterator[tuple[str, Method]]:
    """Package and description of each function and method that the policy registers for a provider."""
    for known in policies.catalog(policy_file).providers:
        if known.name == provider:
            yield from ((method.chain.partition(".")[0], method) for method in known.functions)
            for client in known.clients:
                for root in {name.partition(".")[0] for name in client.names}:
                    yield from ((root, method) for method in client.methods.values())


def _last(method: Method) -> str:
    return method.chain.rpartition(".")[2]


def _inner(content: Any, way: Sequence[str]) -> Any:
    """What lies at the end of a way through mappings and objects; ``None`` where it does not go on."""
    for name in way:
        content = content.get(name) if isinstance(content, dict) else getattr(content, name, None)
        if content is None or type(content).__module__ == "unittest.mock":
            return None
    return content


def _pairs(content: Any, holds: str) -> Iterator[tuple[Any, Any]]:
    """Names and values in a carrier's argument, whatever its shape."""
    if holds == "json" and isinstance(content, (str, bytes)):
        try:
            content = json.loads(content)
        except ValueError:
            return
    if holds == "lines" and isinstance(content, str):
        for line in content.splitlines():
            name, colon, value = line.partition(":")
            if colon:
                yield name.strip(), value.strip()
    elif isinstance(content, dict) or hasattr(content, "items"):
        yield from content.items()
    elif isinstance(content, (list, tuple)):
        for item in content:
            if isinstance(item, dict) and "key" in item:
                yield item["key"], item.get("value")
            elif isinstance(item, (list, tuple)) and len(item) == 2:
                yield item[0], item[1]
