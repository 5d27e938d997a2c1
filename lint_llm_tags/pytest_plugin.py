"""The companion's door in pytest: report or fail on LLM requests that leave untagged.

pytest imports this module in every session. Nothing else of the package is imported before it is needed, and a library
is looked at only when the suite imports it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.runtime.companion import Companion
    from lint_llm_tags.runtime.requests import LlmRequests

MODES = ("report", "strict", "off")
_KEY = pytest.StashKey["Companion"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("llm-tags", "LLM requests without tags (lint-llm-tags)")
    group.addoption(
        "--llm-tags",
        choices=MODES,
        default=None,
        help="report: list untagged LLM requests in the summary (default); strict: fail the tests that send them; "
        "off: do not look",
    )
    group.addoption(
        "--llm-tags-evidence",
        metavar="FILE",
        default=None,
        help="write what each call site really sent to FILE, as JSON",
    )
    group.addoption(
        "--llm-tags-subprocesses",
        action="store_true",
        default=False,
        help="also look at Python processes that tests start (puts a directory into their PYTHONPATH)",
    )
    parser.addini("llm_tags", "report, strict or off: like --llm-tags", default="")
    parser.addini("llm_tags_subprocesses", "true: like --llm-tags-subprocesses", type="bool", default=False)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Iterator[None]:
    # Before any conftest.py is imported, which may send requests, too.
    _start(early_config)
    return (yield)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        'llm_tags(mode): "report", "strict" or "off" for LLM requests of this test (lint-llm-tags)',
    )
    companion = _start(config)
    if companion is not None:
        config.pluginmanager.register(companion, "lint-llm-tags-companion")


def _start(config: pytest.Config) -> Companion | None:
    if _KEY in config.stash:
        return config.stash[_KEY]
    chosen = config.known_args_namespace.llm_tags or config.getini("llm_tags")
    if chosen and chosen not in MODES:
        raise pytest.UsageError(f"llm_tags = {chosen}: must be one of {', '.join(MODES)}")
    if chosen == "off":
        return None
    from lint_llm_tags.runtime.companion import Companion

    companion = config.stash[_KEY] = Companion(config, chosen)
    return companion


@pytest.fixture
def llm_requests() -> Iterator[LlmRequests]:
    """The LLM requests of this test so far: provider, model, tags, call site; ``assert_tagged(team="support")``."""
    from lint_llm_tags.runtime.requests import LlmRequests

    with LlmRequests() as requests:
        yield requests
