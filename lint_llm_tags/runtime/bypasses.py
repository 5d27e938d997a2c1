"""Tests that replace an SDK itself: nothing is sent, so nothing is seen, and the summary has to say so."""

from __future__ import annotations

import functools
import re
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from lint_llm_tags.runtime.capture import CAPTURE

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches

_NOT_ASKED = ("httpx", "httpx2", "requests", "aiohttp", "urllib3", "urllib", "http")
"""Libraries of which only what is called with an LLM's URL would matter."""


class Bypass(NamedTuple):
    """LLM calls that a mock took for an SDK."""

    name: str
    """What was replaced: ``openai.resources.chat.completions.Completions.create``."""
    test: str
    calls: int


def patch(module: ModuleType, patches: Patches) -> None:
    """Look at what ``unittest.mock.patch`` and pytest's ``monkeypatch`` replace."""
    if hasattr(module, "MonkeyPatch"):
        patches.wrap(module.MonkeyPatch, "setattr", _setattr)
    else:
        patches.wrap(module._patch, "__exit__", functools.partial(_exit, module))


def _setattr(original: Any) -> Any:
    @functools.wraps(original)
    def setattr_(self: Any, *args: Any, **kwargs: Any) -> None:
        original(self, *args, **kwargs)
        try:
            _, attribute, replaced = self._setattr[-1]
            if _is_of_sdk(replaced):
                CAPTURE.bypassed(Bypass(_name(replaced, attribute), CAPTURE.scope.test, 0))
        except Exception as error:  # noqa: BLE001 - its test must not notice
            CAPTURE.failed("monkeypatch.setattr", error)

    return setattr_


def _exit(module: ModuleType, original: Any) -> Any:
    @functools.wraps(original)
    def exit_patch(self: Any, *exc_info: Any) -> Any:
        try:
            _look(module, self)
        except Exception as error:  # noqa: BLE001 - a mock may be anything, and its test must not notice
            CAPTURE.failed("a mock of unittest.mock", error)
        return original(self, *exc_info)

    return exit_patch


def _look(module: ModuleType, patching: Any) -> None:
    """Keep what a mock has been called with if it stood for a part of an SDK."""
    replaced = getattr(patching, "temp_original", None)
    if not _is_of_sdk(replaced):
        return
    mock = getattr(patching.target, patching.attribute, None)
    if not isinstance(mock, module.NonCallableMock) and not hasattr(mock, "mock_calls"):
        CAPTURE.bypassed(Bypass(_name(replaced, patching.attribute), CAPTURE.scope.test, 0))
        return
    from lint_llm_tags.runtime.mocks import recorded_calls

    calls = len(list(recorded_calls(mock)))
    if calls:
        CAPTURE.bypassed(Bypass(_name(replaced, patching.attribute), CAPTURE.scope.test, calls))


def _is_of_sdk(replaced: object) -> bool:
    """Whether what was replaced can be called and belongs to a package of the provider data."""
    if not callable(replaced):
        return False
    name = getattr(replaced, "__module__", None) or type(replaced).__module__
    library = name.partition(".")[0] if isinstance(name, str) else ""
    # Most of what tests replace is the project's own or the standard library's: the data are read for the rest.
    if not library or library in sys.stdlib_module_names or library in _NOT_ASKED or library not in _mentioned():
        return False
    return library in _sdks()


def _name(replaced: object, attribute: str) -> str:
    name = getattr(replaced, "__qualname__", "") or f"{type(replaced).__qualname__}.{attribute}"
    return f"{getattr(replaced, '__module__', None) or type(replaced).__module__}.{name}"


@functools.lru_cache(maxsize=1)
def _mentioned() -> frozenset[str]:
    """Words that the provider data quote, read without parsing: a package that is none of them is no SDK."""
    from lint_llm_tags.providers.read import DATA

    text = "".join(path.read_text("utf-8") for path in DATA.glob("*.toml"))
    return frozenset(re.findall(r'"([A-Za-z_]\w*)\.', text))


@functools.lru_cache(maxsize=1)
def _sdks() -> frozenset[str]:
    """The packages of the provider data."""
    from lint_llm_tags.providers.catalog import load_catalog

    clients = [name for provider in load_catalog().providers for client in provider.clients for name in client.names]
    functions = [function.chain for provider in load_catalog().providers for function in provider.functions]
    return frozenset(name.partition(".")[0] for name in (*clients, *functions))
