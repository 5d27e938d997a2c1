"""Holds what a survey found against the provider data."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from lint_llm_tags.providers.catalog import Catalog
from lint_llm_tags.providers.model import Client, Method, Provider
from lint_llm_tags.providers.versions import Release, narrow_client, narrow_method, parse_release
from tests.drift.sdks import Sdk

Answers = Mapping[str, Any]
"""What ``survey.py`` prints."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Public methods of one client type (or functions of one module) in one release."""

    what: str
    methods: int
    billable: int
    """Described as sending a request that is billed."""
    ignored: int
    """Ignored by name, or described as no request (``with_options``)."""
    unknown: tuple[str, ...]


SURVEY = Path(__file__).with_name("survey.py")


def ask(interpreter: str, asked: Sequence[Mapping[str, Any]]) -> list[Answers]:
    """What ``survey.py`` says in the environment of this interpreter."""
    command = [interpreter, "-I", str(SURVEY)]
    run = subprocess.run(command, input=json.dumps(asked), stdout=subprocess.PIPE, text=True, check=True)
    answers: list[Answers] = json.loads(run.stdout)
    return answers


def provider_of(sdk: Sdk, catalog: Catalog) -> Provider:
    return next(provider for provider in catalog.providers if provider.distribution == sdk.distribution)


def questions(sdk: Sdk, catalog: Catalog) -> dict[str, Any]:
    """What to ask ``survey.py`` about one SDK."""
    provider = provider_of(sdk, catalog)
    clients = {
        client.type: {
            "names": [*client.names, *client.annotations],
            "construct": candidates(sdk, client.type),
            "roots": list(sdk.roots),
            "chains": list(client.methods),
        }
        for client in provider.clients
        if (client.names or client.annotations) and client.kind == "client" and client.methods
    }
    names = {name for client in provider.clients for name in (*client.names, *client.annotations)}
    return {
        "distributions": [sdk.distribution, "botocore"] if sdk.services else [sdk.distribution],
        "names": sorted({*names, *(function.chain for function in provider.functions)}),
        "clients": clients,
        "modules": sorted({*sdk.functions, *(name.split(".")[0] for name in names)}),
        "services": list(sdk.services),
    }


def candidates(sdk: Sdk, type_: str) -> list[Mapping[str, Any]] | None:
    """Arguments of a client's constructor: several where releases differ."""
    found = sdk.construct.get(type_, sdk.default)
    return found if found is None or isinstance(found, list) else [found]


class Comparison:
    """One SDK in one release."""

    def __init__(self, sdk: Sdk, catalog: Catalog, answers: Answers, *, newest: bool) -> None:
        self.sdk = sdk
        self._catalog = catalog
        self.answers = answers
        self.newest = newest
        self.provider = provider_of(sdk, catalog)
        self.release = str(answers["releases"].get(sdk.distribution, ""))
        self._releases = {name: parse_release(version) for name, version in answers["releases"].items()}

    def _holds(self, ranges: Iterable[Any]) -> bool:
        ranges = list(ranges)
        found = [one for one in ranges if self._releases.get(one.distribution)]
        release: Release | None = self._releases[found[0].distribution] if found else None
        return not ranges or (found or ranges)[0].holds(release)

    def complaints(self) -> list[str]:
        """Where data and SDK disagree, one line each."""
        found = [*self._clients(), *self._functions(), *self._services(), *self._names()]
        return [f"{self.sdk.distribution} {self.release}: {complaint}" for complaint in found]

    def coverage(self) -> list[Coverage]:
        """One for each client that is not like another with the same methods, and for each module of functions."""
        found: list[Coverage] = []
        for type_, methods in self.answers["methods"].items():
            found.append(self._covered(type_, methods, self._client(type_).methods))
        for service, operations in self.answers["services"].items():
            found.append(self._covered(service, operations, self._client(service).methods))
        for module in self.sdk.functions:
            if module in self.answers["functions"]:
                prefix = f"{module}."
                functions = {
                    f.chain.removeprefix(prefix): f for f in self.provider.functions if f.chain.startswith(prefix)
                }
                found.append(self._covered(module, self.answers["functions"][module], functions))
        return found

    def _covered(self, what: str, methods: Iterable[str], described: Mapping[str, Method]) -> Coverage:
        methods = list(methods)
        billable = [chain for chain in methods if chain in described and described[chain].billable]
        derived = [chain for chain in methods if chain in described and not described[chain].billable]
        ignored = [chain for chain in methods if chain not in described and self._is_ignored(chain)]
        known = {*billable, *derived, *ignored}
        return Coverage(
            what, len(methods), len(billable), len(ignored) + len(derived), tuple(c for c in methods if c not in known)
        )

    def _client(self, type_: str) -> Client:
        return next(client for client in self.provider.clients if client.type == type_)

    def _is_ignored(self, chain: str) -> bool:
        return any(fnmatchcase(chain, pattern) for pattern in self.provider.ignored if not pattern.startswith("/"))

    def _clients(self) -> Iterator[str]:
        for type_, methods in self.answers["methods"].items():
            client = narrow_client(self._client(type_), self._holds)
            yield from self._undecided(type_, methods, self._client(type_).methods)
            for chain, method in client.methods.items():
                if chain in methods:
                    yield from arguments(f"{type_}.{chain}", method, methods[chain])
                elif self.newest and self._holds(method.versions):
                    yield f"{type_}.{chain} has vanished"

    def _functions(self) -> Iterator[str]:
        for module in self.sdk.functions:
            if module not in self.answers["functions"]:
                continue
            prefix = f"{module}."
            described = {f.chain.removeprefix(prefix): f for f in self.provider.functions if f.chain.startswith(prefix)}
            yield from self._undecided(module, self.answers["functions"][module], described)
        for function in self.provider.functions:
            found = self.answers["names"].get(function.chain)
            method = narrow_method(function, self._holds)
            if found is not None and self._holds(method.versions):
                yield from arguments(function.chain, method, found)

    def _services(self) -> Iterator[str]:
        for service, operations in self.answers["services"].items():
            client = narrow_client(self._client(service), self._holds)
            yield from self._undecided(service, operations, client.methods)
            for chain, method in client.methods.items():
                if chain in operations:
                    yield from arguments(
                        f"{service}.{chain}", method, {"parameters": operations[chain], "open": False, "positional": []}
                    )
                elif self.newest and self._holds(method.versions):
                    yield f"{service}.{chain} has vanished"

    def _names(self) -> Iterator[str]:
        """Names that the newest release has no more, and client classes that the data has not yet."""
        if not self.newest:
            return
        for client in self.provider.clients:
            known = [name for name in client.names if name in self.answers["names"]]
            if known and not any(self.answers["names"][name] for name in known):
                yield f"{client.type} has vanished: there is no {known[0]}"
        for module, classes in self.answers["classes"].items():
            for name in classes:
                full = f"{module}.{name}"
                if (
                    name.endswith(CLIENT_ENDINGS)
                    and self._catalog.annotation(full) is None
                    and not self._is_ignored(full)
                ):
                    yield f"class {full} is neither described nor ignored"

    def _undecided(self, what: str, found: Iterable[str], described: Mapping[str, object]) -> Iterator[str]:
        for chain in found:
            if chain not in described and not self._is_ignored(chain):
                yield f"{what}.{chain} is neither described nor ignored"


CLIENT_ENDINGS = ("Client", "ClientV2", "OpenAI", "Anthropic", "Mistral", "Groq", "Together", "Cerebras", "Fireworks")
"""How public client classes are called."""


def arguments(what: str, method: Method, found: Mapping[str, Any]) -> Iterator[str]:
    """Carriers and arguments of a method that the SDK does not take."""
    if found["open"]:
        return
    alive = [carrier for carrier in method.carriers if not carrier.dead or carrier.only or carrier.requires]
    for name in sorted({carrier.argument.partition(".")[0] for carrier in alive} | method.arguments):
        if name not in found["parameters"]:
            yield f"{what} takes no {name}"
    if found["positional"][: len(method.positional)] != list(method.positional) and found["positional"]:
        yield f"{what} takes {', '.join(found['positional'][: len(method.positional)])} by position"
