"""The companion without pytest: a context manager and a mixin for ``unittest``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.requests import LlmRequests, assert_tagged

if TYPE_CHECKING:
    import unittest

    _Base = unittest.TestCase
else:
    _Base = object


def llm_requests() -> LlmRequests:
    """``with llm_requests() as requests:`` collects the LLM requests that are sent inside of the block."""
    return LlmRequests()


class LlmTagsMixin(_Base):
    """Mix in before ``unittest.TestCase``: a test fails when it has sent an untagged LLM request.

    ``self.llm_requests`` has the requests of the test so far. ``llm_tags = "off"`` in a class only collects them.
    """

    llm_tags = "strict"
    llm_requests: LlmRequests

    def run(self, result: Any = None) -> Any:
        with LlmRequests() as self.llm_requests:
            if self.llm_tags != "off":
                # Cleanups run last to first, after tearDown: this one sees everything, and is counted as a failure.
                self.addCleanup(self._check_llm_tags)
            return super().run(result)

    def _check_llm_tags(self) -> None:
        assert_tagged([request for request in self.llm_requests if not request.acceptable], {})

    def assert_llm_tagged(self, mock: Any, /, **expected: Any) -> None:
        """``assert_llm_tagged`` as a method."""
        from lint_llm_tags.runtime.mocks import assert_llm_tagged

        assert_llm_tagged(mock, **expected)
