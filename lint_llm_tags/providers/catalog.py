"""All provider files together, indexed by what the evaluator has at hand."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from functools import cached_property, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from lint_llm_tags.providers.mentions import needed
from lint_llm_tags.providers.model import CatalogError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint_llm_tags.providers.model import Client, Method, Provider, Refusal

__all__ = ["PROMPT_FIELDS", "Catalog", "CatalogError", "load_catalog", "load_endpoints"]

PROMPT_FIELDS = frozenset({"messages", "prompt", "input", "contents"})
"""Body fields that hold what a model is asked: they tell a request from a gateway's other pages."""

_T = TypeVar("_T")
_URL = re.compile(r"(?:[a-z+]+:)?//(?:[^/?#@]*@)?(?P<host>[^/?#:]*)(?::[^/?#]*)?(?P<path>[^?#]*)")
_NO_SCHEME = re.compile(r"(?P<host>[^/?#:]*)(?::[^/?#]*)?(?P<path>[^?#]*)")


@lru_cache(maxsize=1)
def load_catalog() -> Catalog:
    """The catalog of the provider files that come with this package."""
    try:
        compiled = import_module("lint_llm_tags.providers.compiled")
    except ModuleNotFoundError:
        return Catalog(providers_in_files())
    return Catalog(compiled.PROVIDERS)


def providers_in_files() -> tuple[Provider, ...]:
    """What the provider files say. The wheel holds the same as a module, which is imported in a tenth of the time."""
    from lint_llm_tags.providers.read import DATA, read_provider

    return tuple(read_provider(path) for path in sorted(DATA.glob("*.toml")))


@lru_cache(maxsize=1)
def load_endpoints() -> Catalog:
    """A catalog that answers for URLs as ``load_catalog()`` does and knows nothing else: a tenth of the work."""
    from lint_llm_tags.providers.read import DATA, read_endpoints

    return Catalog(tuple(read_endpoints(path) for path in sorted(DATA.glob("*.toml"))))


class Catalog:
    """What SDKs look like. Immutable; raises ``CatalogError`` where two files contradict each other."""

    def __init__(self, providers: tuple[Provider, ...]) -> None:
        self.providers = providers
        clients = [client for provider in providers for client in provider.clients]
        functions = [method for provider in providers for method in provider.functions]
        self._types = _unique("type", ((client.type, client) for client in clients))
        self._names = _unique("client name", ((name, client) for client in clients for name in client.names))
        self._modules = _unique("module", ((name, client) for client in clients for name in client.modules))
        self._annotations = self._names | _unique(
            "annotation", ((name, client) for client in clients for name in client.annotations)
        )
        self._functions = _unique("function", ((method.chain, method) for method in functions))
        self._check_types(clients, functions)
        self._prefixes = {prefix: provider.name for provider in providers for prefix in provider.prefixes}

        reached = [*self._annotations, *self._functions]
        self._known_modules = frozenset([*self._modules, *(name.rpartition(".")[0] for name in reached)]) - {""}
        piping = (provider.mentions for provider in providers if any(client.pipes for client in provider.clients))
        self._piping = tuple(mention for mentions in piping for mention in mentions)
        self._makers = tuple(pattern for client in clients for pattern in client.made_by)
        self._distinctive = _distinctive(providers)
        self._key_environment: dict[str, str] = {}
        for owner, names in [
            *((client.provider, client.key_environment) for client in clients),
            *((provider.name, provider.key_environment) for provider in providers),
        ]:
            for name in names:
                self._key_environment.setdefault(name, owner)

        self.mentions: tuple[str, ...] = needed(mention for provider in providers for mention in provider.mentions)
        """A file that contains none of these strings holds nothing that the data describes."""
        self.method_names: frozenset[str] = frozenset(
            map(_last, [*self._functions, *(chain for client in clients for chain in client.methods)])
        )
        """Last segments of all method chains and functions: ``create``, ``converse``, ``invoke``."""
        self.functions_on: dict[str, list[Method]] = {}
        """Functions whose receiver is an argument, by its type: ``Runner.run(agent, ...)``."""
        for method in functions:
            if method.receiver:
                self.functions_on.setdefault(method.receiver_type, []).append(method)
        self.distinctive_names: frozenset[str] = frozenset(self._distinctive)
        """Last segments of the methods that are recognised without their receiver."""
        self.constructor_names: frozenset[str] = frozenset(map(_last, self._names))
        """Last segments of all client names: ``OpenAI``, ``AnthropicBedrock``."""

    def _check_types(self, clients: list[Client], functions: list[Method]) -> None:
        """Refuse data that names types which are not there."""
        for method in [*functions, *(method for client in clients for method in client.methods.values())]:
            for derived in filter(None, (method.returns, method.receiver_type, *method.choices.values())):
                if derived not in self._types:
                    raise CatalogError(f"{method.chain} gives {derived!r}, which is no client's type")

        for client in clients:
            if client.pipes and client.pipes not in self._types:
                raise CatalogError(f"{client.type} pipes into {client.pipes!r}, which is no client's type")
            for inner in client.sdk.values():
                if inner not in self._types:
                    raise CatalogError(f"{client.type} makes a {inner!r}, which is no client's type")

    def client(self, name: str) -> Client | None:
        """The client behind an import path: ``openai.OpenAI``, ``openai._client.OpenAI``."""
        return self._names.get(name)

    def client_type(self, type: str) -> Client | None:
        """The client with this unique id."""
        return self._types.get(type)

    def function(self, name: str) -> Method | None:
        """A module-level function: ``litellm.completion``, ``requests.post``, ``boto3.client``."""
        return self._functions.get(name)

    def module(self, name: str) -> Client | None:
        """The client that a module behaves like: ``openai``."""
        return self._modules.get(name)

    def annotation(self, name: str) -> Client | None:
        """The client that a parameter annotated with this type receives."""
        return self._annotations.get(name)

    def is_known_module(self, name: str) -> bool:
        """Whether a dotted name lies in a module that the data describes."""
        parts = name.split(".")
        return any(".".join(parts[:count]) in self._known_modules for count in range(1, len(parts) + 1))

    @cached_property
    def _billed(self) -> dict[str, tuple[Client, Method]]:
        found: dict[str, tuple[Client, Method]] = {}
        for client in (client for provider in self.providers for client in provider.clients):
            for chain, method in client.methods.items():
                if method.billable and client.kind != "http":
                    found.setdefault(chain, (client, method))
        return found

    def billed(self, chain: str) -> tuple[Client, Method] | None:
        """A client with a method of this name that sends a billed request; one stands for all that have one."""
        return self._billed.get(chain)

    def builds_pipes(self, name: str) -> bool:
        """Whether something of this name, which the data does not describe, may build chains around models."""
        return name.startswith(self._piping)

    def makes_pipes(self, name: str) -> bool:
        """Whether something of this name keeps models for a chain that it makes, and does nothing else with them."""
        return any(fnmatchcase(name, pattern) for pattern in self._makers)

    def distinctive(self, chain: str) -> tuple[tuple[Client, Method], ...]:
        """Methods recognisable without their receiver whose chain ends ``chain``, the longest first.

        One client stands for all clients of its file that share the method.
        """
        return tuple(
            (client, method)
            for client, method in self._distinctive.get(_last(chain), ())
            if f".{chain}".endswith(f".{method.chain}")
        )

    def endpoint(self, url: str) -> str | None:
        """The provider that bills a POST to ``url`` (whole, or only its host or its path), else ``None``."""
        host, path = _host_and_path(url)
        for provider in self.providers:
            if any(fnmatchcase(host, pattern) for pattern in provider.hosts):
                free = any(part in f"{path}/" for part in provider.ignored if part.startswith(("/", ":")))
                return None if free else provider.name
        for provider in self.providers:
            if path.endswith(provider.paths):
                return provider.name
        return None

    def refusal(self, url: str) -> Refusal | None:
        """The field of a body in which the provider whose host this is takes no tags, at this path."""
        host, path = _host_and_path(url)
        for provider in self.providers:
            if provider.refused and any(fnmatchcase(host, pattern) for pattern in provider.hosts):
                return next((one for end, one in provider.refused.items() if path.endswith(end)), None)
        return None

    def likely_endpoint(self, url: str) -> tuple[str, frozenset[str]] | None:
        """The provider that bills a POST to ``url`` if it carries one of the body fields or headers that are named."""
        _, path = _host_and_path(url)
        for provider in self.providers:
            for end, evidence in provider.likely_paths.items():
                if path.endswith(end):
                    return provider.name, evidence
        return None

    def provider_of_model(self, name: str) -> str | None:
        """Who bills a model, by the name that frameworks know it by: ``openai:gpt-4o``, ``bedrock/...``, ``gpt-4o``."""
        for start in (name.partition(":")[0], name.partition("/")[0]):
            if start != name and start in self._prefixes:
                return self._prefixes[start]
        named = (start for start in self._prefixes if start.endswith("-") and name.startswith(start))
        return next((self._prefixes[start] for start in named), None)

    def key_environment(self, name: str) -> str | None:
        """The provider whose SDK reads its key from this environment variable."""
        return self._key_environment.get(name)


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _unique(what: str, items: Iterable[tuple[str, _T]]) -> dict[str, _T]:
    index: dict[str, _T] = {}
    for name, item in items:
        if name in index:
            raise CatalogError(f"{what} {name!r} is described twice")
        index[name] = item
    return index


def _distinctive(providers: Iterable[Provider]) -> dict[str, list[tuple[Client, Method]]]:
    """By last segment, longest chain first."""
    found: dict[tuple[str, str], tuple[Client, Method]] = {}
    for provider in providers:
        for client in provider.clients:
            for method in client.methods.values():
                if method.distinctive:
                    found.setdefault((provider.name, method.chain), (client, method))
    index: dict[str, list[tuple[Client, Method]]] = {}
    for client, method in sorted(found.values(), key=lambda pair: -len(pair[1].chain)):
        index.setdefault(_last(method.chain), []).append((client, method))
    return index


def _host_and_path(url: str) -> tuple[str, str]:
    """``https://u:p@Host:1/a?b`` is ``host`` and ``/a``; a URL without ``//`` may be a path alone."""
    match = _URL.match(url) or _NO_SCHEME.match(url)
    if match is None:
        return "", url
    return match["host"].lower(), match["path"].rstrip("/")
