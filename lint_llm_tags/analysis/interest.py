"""Which files and bodies are worth evaluating: words alone decide, before anything is parsed by LibCST."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from lint_llm_tags.analysis.modules import Module
    from lint_llm_tags.analysis.units import Unit
    from lint_llm_tags.providers.catalog import Catalog
    from lint_llm_tags.providers.model import Client, Provider

_ASSIGNED = frozenset({"api_key", "default_headers", "environ", "load_dotenv"})
"""What programs set on SDK modules, by whatever name they import these, and in the environment."""


def _of_gateway(provider: Provider) -> Iterable[str]:
    return () if provider.clients or provider.functions or provider.hosts else provider.mentions


def _as_written(end: str) -> str:
    """How a host or the end of a path stands in source: ``BASE_URL + "chat/completions"`` has no slash before it."""
    whole = end.strip("*.")
    return whole.removeprefix("/") if whole.count("/") > 1 else whole


class Interest:
    """The words of the provider data: what a file has to mention, and what a body of it."""

    def __init__(self, catalog: Catalog) -> None:
        self._endpoints = tuple(
            _as_written(text).encode()
            for provider in catalog.providers
            for text in (*provider.hosts, *provider.paths, *provider.likely_paths, *_of_gateway(provider))
        )
        self._chains: dict[str, set[str]] = {}
        """Parents by last segment: ``{"create": {"completions", "messages", ...}}``."""
        self._single: list[tuple[tuple[bytes, ...], frozenset[bytes], frozenset[str]]] = []
        """Words of one segment, with what a file has to mention, or which of them it has to say, for them to count."""
        self._globals: dict[bytes, str] = {}
        """What programs set on the modules of SDKs, as it is written (``litellm.headers``), and its name."""
        self._http: set[str] = set()
        """Those that count where a file mentions an endpoint."""
        for provider in catalog.providers:
            self._add(provider)

    def _add(self, provider: Provider) -> None:
        single: set[str] = set()
        made: set[bytes] = set()
        for client in provider.clients:
            words = self._http if client.kind == "http" else single
            names = {_last(name) for name in client.names}
            words.update(names)
            for module in client.modules:
                self._globals.update((f"{module}.{name}".encode(), name) for name in client.module_globals)
            if client.kind == "client":
                made.update(name.encode() for name in names if _is_telling(name))
            for chain in client.methods:
                self._add_chain(client, chain, words)
        for method in provider.functions:
            if "url" in method.positional:
                self._http.add(_last(method.chain))
            else:
                self._chains.setdefault(_last(method.chain), set()).add(method.chain.split(".")[-2])
        mentions = tuple(mention.encode() for mention in provider.mentions)
        self._single.append((mentions, frozenset(made), frozenset(single)))

    def _add_chain(self, client: Client, chain: str, words: set[str]) -> None:
        parent, _, last = chain.rpartition(".")
        if parent and _last(parent) != last:  # A parent of the same name would tell nothing: ``chat.chat``.
            self._chains.setdefault(last, set()).add(_last(parent))
        elif client.kind == "session":
            self._chains.setdefault(last, set()).update(name.partition(".")[0] for name in client.names)
        else:
            words.add(last)

    def names_of_endpoints(self, module: Module, raw: bytes) -> Iterable[str]:
        """Names that a file gives to URLs of LLMs: who sends requests there may stand in a file that mentions none."""
        if not any(endpoint in raw for endpoint in self._endpoints):
            return
        for unit in module.units:
            for node in getattr(unit, "nodes", ()):
                yield from self._bound_endpoints(node)

    def called_with_endpoints(self, module: Module, raw: bytes) -> frozenset[str]:
        """Functions that a file calls with the URL of an LLM: ``http_post(f"{BASE}/chat/completions", ...)``.

        They may stand in a file that mentions none: one helper for all that a project sends.
        """
        if not any(endpoint in raw for endpoint in self._endpoints):
            return frozenset()
        nodes = [part for unit in module.units for node in getattr(unit, "nodes", ()) for part in ast.walk(node)]
        urls: set[str] = set()
        for node in nodes:
            if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None and self._is_url(node.value):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                urls.update(filter(None, map(_name_of, targets)))
        found: set[str] = set()
        for node in nodes:
            if isinstance(node, ast.Call) and (name := _name_of(node.func)):
                given = [*node.args, *(keyword.value for keyword in node.keywords)]
                if any(_name_of(part) in urls or self._is_url(part) for part in given):
                    found.add(name)
        return frozenset(found)

    def _is_url(self, node: ast.expr) -> bool:
        """Whether an expression is a text with the host or the end of the path of an LLM, and not a sentence."""
        if isinstance(node, ast.BinOp):
            return self._is_url(node.left) or self._is_url(node.right)
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        return any(" " not in text and self._is_endpoint(text) for text in texts)

    def _bound_endpoints(self, node: ast.stmt) -> Iterable[str]:
        if isinstance(node, ast.ClassDef):
            for member in node.body:
                yield from self._bound_endpoints(member)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            texts = [part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant)]
            if any(isinstance(text, str) and self._is_endpoint(text) for text in texts):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                yield from (target.id for target in targets if isinstance(target, ast.Name))

    def _is_endpoint(self, text: str) -> bool:
        written = text.encode(errors="replace")
        return any(endpoint in written for endpoint in self._endpoints)

    def words(self, module: Module, raw: bytes, known: Collection[bytes]) -> frozenset[str]:
        """Words one of which makes a body of this file worth evaluating."""
        found = {*_ASSIGNED, *(name for written, name in self._globals.items() if written in raw)}
        said = frozenset(known)
        if any(endpoint in raw for endpoint in self._endpoints):
            found |= self._http
        for mentions, made, words in self._single:
            # A module of the project may hand on the SDK's names: ``from app.models import ChatOpenAI``.
            if any(mention in raw for mention in mentions) or not made.isdisjoint(said):
                found |= words
        for last, parents in self._chains.items():
            if last.encode() in known and any(parent.encode() in known for parent in parents):
                found.add(last)
        return frozenset(found | set(_aliases(module, found)))


def derived_classes(unit: Unit, bases: Collection[str]) -> Iterable[str]:
    """Classes that a unit derives from one with such a name: whoever makes an object of them makes a client."""
    for node in getattr(unit, "nodes", ()):
        if isinstance(node, ast.ClassDef):
            names = [getattr(base, "attr", None) or getattr(base, "id", "") for base in node.bases]
            if any(name in bases for name in names):
                yield node.name


def _is_telling(name: str) -> bool:
    """Whether a class of this name is likely an SDK's: ``ChatOpenAI``, and not ``Client`` or ``Agent``."""
    return sum(letter.isupper() for letter in name) > 2


def _name_of(node: ast.expr) -> str:
    """The last name in an expression: that of a name, or of an attribute."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _aliases(module: Module, words: Collection[str]) -> Iterable[str]:
    """Other names under which a file imports what its bodies may use."""
    for statement in module.imports():
        if isinstance(statement, facts.ImportFrom):
            yield from (alias for name, alias in statement.names if name in words)
