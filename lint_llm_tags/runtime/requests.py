"""The requests of a test, for asserting on."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from lint_llm_tags.runtime import wording
from lint_llm_tags.runtime.capture import CAPTURE

if TYPE_CHECKING:
    from types import TracebackType

    from lint_llm_tags.runtime.capture import Sent
    from lint_llm_tags.runtime.judging import LlmRequest


class UntaggedRequestError(AssertionError):
    """A request lacks tags, or has others than were asked for. The message names each, a line each."""


class LlmRequests(Sequence["LlmRequest"]):
    """The LLM requests that have been sent since the block began, in order; a live view.

    ``with LlmRequests() as requests:`` sees what is sent inside of the block, by any thread or task.
    """

    def __init__(self) -> None:
        self._sent: list[Sent] = []
        self._judged: list[LlmRequest] = []

    def __enter__(self) -> LlmRequests:
        CAPTURE.install()
        CAPTURE.listeners.append(self._sent.append)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        CAPTURE.listeners.remove(self._sent.append)
        CAPTURE.uninstall()

    def _all(self) -> list[LlmRequest]:
        from lint_llm_tags.runtime.judging import judge

        # gRPC's credentials add headers after a request was seen, so the last word is the latest look.
        settled = len(self._judged)
        self._judged.extend(judge(sent) for sent in self._sent[settled:])
        return self._judged

    @overload
    def __getitem__(self, index: int) -> LlmRequest: ...

    @overload
    def __getitem__(self, index: slice) -> list[LlmRequest]: ...

    def __getitem__(self, index: int | slice) -> LlmRequest | list[LlmRequest]:
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._sent)

    def __repr__(self) -> str:
        return f"<{wording.counted(len(self), 'LLM request')}>"

    def clear(self) -> None:
        """Forget what was sent so far."""
        self._sent.clear()
        self._judged.clear()

    def assert_tagged(self, /, **expected: str) -> None:
        """Fail unless there was a request and each carries what the policy requires, and these values.

        A name with ``_`` stands for a tag with ``-``. Raises ``UntaggedRequestError``.
        """
        __tracebackhide__ = True
        if not self:
            raise UntaggedRequestError("no LLM request was sent")
        assert_tagged(self, expected)


def assert_tagged(requests: Sequence[LlmRequest], expected: dict[str, str]) -> None:
    """Fail, with a line for each request that is not tagged or has other values than ``expected``."""
    __tracebackhide__ = True
    root = os.getcwd()  # noqa: PTH109
    lines = []
    for request in requests:
        if not request.tagged:
            lines.append(wording.sentence(request, root))
        for name, value in expected.items():
            tag = name if name in request.tags else name.replace("_", "-")
            if tag in request.missing:
                continue
            if request.tags.get(tag) != value:
                given = f"{tag}={request.tags[tag]!r}" if tag in request.tags else f"no {tag}"
                lines.append(
                    f"{wording.place(request, root)}: {wording.subject(request)} has {given}, not {tag}={value!r}"
                )
    if lines:
        raise UntaggedRequestError("\n".join(lines))
