"""The catalog as a file of the project sees it: with the releases of the SDKs that are used there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.providers.versions import narrow_client, narrow_method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.providers.catalog import Catalog
    from lint_llm_tags.providers.model import Client, Method
    from lint_llm_tags.providers.versions import Range
    from lint_llm_tags.source.pins import Pins


class Releases:
    """Catalogs by place."""

    def __init__(self, catalog: Catalog, pins: Pins) -> None:
        self.catalog = catalog
        self.pins = pins
        """What the project says; read when it is asked."""
        self._places: dict[str, LocalCatalog] = {}

    def at(self, path: str) -> LocalCatalog:
        """The catalog for the file ``path``."""
        directory = path.rpartition("/")[0]
        if directory not in self._places:
            self._places[directory] = LocalCatalog(self.catalog, self, path)
        return self._places[directory]


class LocalCatalog:
    """The look-ups of ``Catalog`` for one place: clients and methods have the carriers of the release used there."""

    def __init__(self, catalog: Catalog, releases: Releases, path: str) -> None:
        self._catalog = catalog
        self._releases = releases
        self._path = path
        self._clients: dict[str, Client] = {}

    def client(self, name: str) -> Client | None:
        return self._narrowed(self._catalog.client(name))

    def client_type(self, type: str) -> Client | None:
        return self._narrowed(self._catalog.client_type(type))

    def module(self, name: str) -> Client | None:
        return self._narrowed(self._catalog.module(name))

    def annotation(self, name: str) -> Client | None:
        return self._narrowed(self._catalog.annotation(name))

    def function(self, name: str) -> Method | None:
        method = self._catalog.function(name)
        return narrow_method(method, self._holds) if method is not None else None

    def distinctive(self, chain: str) -> tuple[tuple[Client, Method], ...]:
        return tuple(
            (client, narrow_method(method, self._holds)) for client, method in self._catalog.distinctive(chain)
        )

    def _narrowed(self, client: Client | None) -> Client | None:
        if client is None:
            return None
        if client.type not in self._clients:
            self._clients[client.type] = narrow_client(client, self._holds)
        return self._clients[client.type]

    def _holds(self, ranges: Sequence[Range]) -> bool:
        for one in ranges:
            release = self._releases.pins.release(self._path, one.distribution)
            if release is not None:
                return one.holds(release)
        return not ranges or ranges[0].holds(None)
