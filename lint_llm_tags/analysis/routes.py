"""Does a request go through the policy's gateway?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import http
from lint_llm_tags.analysis.possibilities import options
from lint_llm_tags.analysis.sites import Route
from lint_llm_tags.analysis.values import EnvironmentVariable, Setting
from lint_llm_tags.dataclass import immutable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint_llm_tags.analysis.values import ClientValue, DictValue, Value
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.providers.model import Client

_HOST = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*)://(?:[^/?#@]*@)?(?P<host>[^/?#:{}]+)(?=[/?#:]|$)", re.IGNORECASE)
_VARIABLE = re.compile(r"\{\$(\w+)\}")
_LOOPBACK = re.compile(r"localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal", re.IGNORECASE)
"""A model on the same machine is nobody's bill."""


@immutable
class _Endpoint:
    through: str
    to: str = ""


_GATEWAY = _Endpoint("gateway")
_UNKNOWN = _Endpoint("unknown")


class Routes:
    """Tells routes by one policy."""

    def __init__(self, policy: Policy) -> None:
        self._gateways = tuple(_normalised(url) for url in policy.gateway)
        self._variables = frozenset(policy.gateway_environment)
        self.wanted = bool(self._gateways or self._variables)
        """Without a gateway in the policy no route is looked at."""

    def is_gateway(self, url: str) -> bool:
        """Whether a URL, as ``http.texts`` tells it, lies behind a gateway."""
        return self._endpoint(url) == _GATEWAY

    def of_client(self, client: Client, base_url: Value | None, given: DictValue | None) -> Route:
        """The route of a client that was constructed with these arguments."""
        argument = next(iter(client.base_url_arguments), "")
        if not self.wanted or not (argument or base_url is not None):  # A holder has that of its model.
            return Route()
        if base_url is not None:
            found = self._of_texts(self._base_texts(base_url), base=True)
        elif given is not None and given.rest:
            found = _UNKNOWN
        elif self._variables.intersection(client.base_url_environment):
            found = _GATEWAY
        else:
            found = _Endpoint("direct")
        return Route(found.through, found.to, argument, client.base_url_adds)  # type: ignore[arg-type]

    def of_request(self, receiver: ClientValue | None, given: DictValue) -> Route:
        """The route of a raw HTTP request."""
        if not self.wanted:
            return Route()
        found = self._of_texts(http.urls(receiver, given))
        return Route(found.through, found.to)  # type: ignore[arg-type]

    def _of_texts(self, urls: Iterable[str], *, base: bool = False) -> _Endpoint:
        """One unknown URL among several hides where requests go; one that goes past the gateway is enough.

        ``base``: an SDK adds to the URL: Anthropic's ``/v1/messages`` to the gateway's host.
        """
        found = [self._endpoint(url, base=base) for url in urls]
        if not found or any(one.through == "unknown" for one in found):
            return _UNKNOWN
        return next((one for one in found if one.through == "direct"), _GATEWAY)

    def _base_texts(self, base_url: Value) -> list[str]:
        found: list[str] = []
        for option in options(base_url):
            name = option.name.upper() if isinstance(option, (EnvironmentVariable, Setting)) else ""
            # A variable that is always set never falls back to its default.
            found += [f"{{${name}}}"] if name in self._variables else http.texts(option)
        return found

    def _endpoint(self, url: str, *, base: bool = False) -> _Endpoint:
        whole = _normalised(url)
        if any(_begins(whole, gateway) or (base and _begins(gateway, whole)) for gateway in self._gateways):
            return _GATEWAY
        variable = _VARIABLE.match(url)
        if variable is not None and variable[1] in self._variables:
            return _GATEWAY
        host = _HOST.match(url)
        if host is None or _LOOPBACK.fullmatch(host["host"]):
            return _UNKNOWN
        to = f"{host['scheme']}://{host['host']}"
        another_path = any(_begins(gateway, _normalised(to)) for gateway in self._gateways)
        return _Endpoint("direct", url.partition("?")[0] if another_path and "{" not in url else to)


def _normalised(url: str) -> str:
    """Scheme and host in lower case, without the slash at the end."""
    scheme, separator, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme.lower()}{separator}{host.lower()}{slash}{path}".rstrip("/")


def _begins(url: str, base: str) -> bool:
    return url.startswith(base) and url[len(base) : len(base) + 1] in ("", "/", "?", "#", ":")
