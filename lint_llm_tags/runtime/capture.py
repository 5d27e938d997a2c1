"""Sees LLM requests on their way out, in all libraries at once, without touching them.

A transport tells each request to :class:`observing` while it sends it. What is billed is kept as a :class:`Sent` and
handed to the listeners; everything else costs a look at its method and its URL.
"""

from __future__ import annotations

import functools
import sys
import threading
from contextvars import ContextVar, Token
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from lint_llm_tags.runtime.late_headers import wait_for_headers
from lint_llm_tags.runtime.origins import origin, remember_thread
from lint_llm_tags.runtime.patching import ImportHook, Patches, patch_when_imported
from lint_llm_tags.runtime.stack import Stack, project_frames, read_stack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import FrameType, TracebackType

    from lint_llm_tags.runtime.arguments import Given
    from lint_llm_tags.runtime.bypasses import Bypass

_HERE = "lint_llm_tags.runtime.transports"
TRANSPORTS = {
    "httpx._client": f"{_HERE}.httpx",
    "httpx2._client": f"{_HERE}.httpx",
    "requests.sessions": f"{_HERE}.requests",
    "requests_mock.mocker": f"{_HERE}.requests_mock",
    "aiohttp.client": f"{_HERE}.aiohttp",
    "aioresponses.core": f"{_HERE}.aioresponses",
    "urllib3.connectionpool": f"{_HERE}.urllib3",
    "urllib.request": f"{_HERE}.urllib",
    "http.client": f"{_HERE}.http_client",
    "botocore.endpoint": f"{_HERE}.botocore",
    "botocore.stub": f"{_HERE}.botocore_stub",
    "aiobotocore.endpoint": f"{_HERE}.aiobotocore",
    "grpc._channel": f"{_HERE}.grpc",
    "grpc._plugin_wrapping": f"{_HERE}.grpc_credentials",
    "grpc.aio._call": f"{_HERE}.grpc_aio",
    "grpc.aio._channel": f"{_HERE}.grpc_aio_channel",
    "websockets.client": f"{_HERE}.websockets",
    "websockets.legacy.client": f"{_HERE}.websockets_legacy",
    "dspy._vendor.lm15.transports._sync": f"{_HERE}.dspy",
    "dspy._vendor.lm15.transports._async": f"{_HERE}.dspy",
    "concurrent.futures.thread": "lint_llm_tags.runtime.origins",
    "asyncio.base_events": "lint_llm_tags.runtime.origins",
    "uvloop": "lint_llm_tags.runtime.origins",
    "_pytest.monkeypatch": "lint_llm_tags.runtime.bypasses",
    "unittest.mock": "lint_llm_tags.runtime.bypasses",
    "multiprocessing.spawn": "lint_llm_tags.runtime.children",
}
"""The module of a library that is patched when it is imported -> the module of ours that knows how."""


class Scope(NamedTuple):
    """What is being run: a test with its phase, or ``""`` outside of tests."""

    test: str = ""
    phase: str = ""
    fixture: str = ""
    """``name (scope)`` while a fixture is set up."""

    @property
    def own(self) -> bool:
        """Whether what is started here belongs to this test alone."""
        return bool(self.test) and (not self.fixture or self.fixture.endswith("(function)"))


@dataclass(slots=True, eq=False)
class Sent:
    """A billed request as it left, not yet looked into."""

    transport: str
    method: str
    url: str
    headers: list[tuple[str, str]]
    body: bytes
    provider: str
    stack: Stack
    scope: Scope
    late: bool = False
    """Sent when the test that started it was over."""
    operation: str = ""
    """botocore's name of the operation: ``Converse``."""
    given: tuple[Given, ...] = ()
    """Tags among the arguments of an in-house client that the policy describes."""


class Problem(NamedTuple):
    """Something of which the companion could not see what it should have seen."""

    what: str
    error: str


_INSIDE: ContextVar[Sent | None] = ContextVar("llm_tags_inside", default=None)
"""The request that is being sent: what its library sends further down is the same request."""


_MARK = "_llm_tags_scope"
_POOLS = ("concurrent.futures", "anyio.", "multiprocessing.pool")
"""Where the threads come from that work for many."""


def _marking(original: Any) -> Any:
    """Let a thread know the test that started it."""

    @functools.wraps(original)
    def start(self: threading.Thread) -> None:
        target = getattr(self, "_target", None)
        if not (getattr(target, "__module__", None) or type(self).__module__).startswith(_POOLS):
            setattr(self, _MARK, CAPTURE.whose()[0])
            remember_thread(self)
        original(self)

    return start


class Capture:
    """The state of one process. Installed as often as it is asked for, removed with the last who asked."""

    def __init__(self) -> None:
        self.listeners: list[Callable[[Sent], None]] = []
        self.problems: dict[Problem, int] = {}
        self.bypasses: list[Bypass] = []
        """Mocks that have taken calls for an SDK since the last session began."""
        self.scope = Scope()
        self._users = 0
        self._patches = Patches()
        self._hook: ImportHook | None = None

    @property
    def active(self) -> bool:
        return self._users > 0

    def install(self) -> None:
        self._users += 1
        if self._users > 1:
            return
        self._patches.wrap(threading.Thread, "start", _marking)
        self._hook = patch_when_imported(TRANSPORTS, self._patches, self.failed)
        self._hook.install()

    def uninstall(self) -> None:
        self._users -= 1
        if self._users == 0 and self._hook is not None:
            self._hook.remove()
            self._patches.undo()
            self._hook = None
            self.problems.clear()
            self.bypasses.clear()

    def enter(self, scope: Scope) -> Scope:
        """Say what is run from now on; gives what was run before."""
        before, self.scope = self.scope, scope
        return before

    def failed(self, what: str, error: Exception) -> None:
        """Keep a failure of the companion's own: it must neither break the request nor stay hidden."""
        problem = Problem(what, f"{type(error).__name__}: {error}")
        self.problems[problem] = self.problems.get(problem, 0) + 1

    def bypassed(self, bypass: Bypass) -> None:
        """Keep that a mock has taken calls that an SDK would have sent."""
        self.bypasses.append(bypass)

    def whose(self) -> tuple[Scope, bool]:
        """What has started the code that runs here, and whether that is over.

        A thread that a test has started for itself is that test's for good. Everything else (tasks, pools, servers that
        a fixture runs for several tests) works for whoever runs now.
        """
        started: Scope | None = getattr(threading.current_thread(), _MARK, None)
        if started is not None and started.own and started.test != self.scope.test:
            return started, True
        return self.scope, False

    def keep(self, sent: Sent) -> None:
        for listener in list(self.listeners):
            listener(sent)


CAPTURE = Capture()


class Outgoing(NamedTuple):
    """What a transport tells about a request that it is about to send."""

    method: str
    url: str
    headers: Callable[[], Iterable[tuple[str, str]]]
    body: Callable[[], bytes]
    in_process: bool = False
    """It goes to an application in this process."""
    operation: str = ""
    provider: str = ""
    """Who bills it, where the transport knows."""


class observing:  # noqa: N801 - used like a function
    """``with observing(...)``: the request is sent inside of the block, by whatever lies below.

    ``describe`` is called here, so that a library which looks different than expected cannot break the request.
    """

    __slots__ = ("_describe", "_token", "_transport")

    def __init__(self, transport: str, describe: Callable[[], Outgoing]) -> None:
        self._transport = transport
        self._describe = describe
        self._token: Token[Sent | None] | None = None

    def __enter__(self) -> Sent | None:
        if _INSIDE.get() is not None or not CAPTURE.active:
            return None
        try:
            sent = _look(self._transport, self._describe(), sys._getframe(1))
        except Exception as error:  # noqa: BLE001 - whatever goes wrong here must not stop the request
            CAPTURE.failed(f"a request sent with {self._transport}", error)
            return None
        if sent is not None:
            self._token = _INSIDE.set(sent)
        return sent

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._token is not None:
            _INSIDE.reset(self._token)
            self._token = None


def inside() -> Sent | None:
    """The request that is being sent, for what is known about it further down only."""
    return _INSIDE.get()


_RAW = frozenset({"httpx", "httpx2", "requests", "aiohttp", "starlette", "fastapi", "flask", "werkzeug"})


def _look(transport: str, request: Outgoing, frame: FrameType) -> Sent | None:
    from lint_llm_tags.runtime.recognition import billed_by, may_be_billed

    method, url, headers, body, in_process, operation, provider = request
    if not provider and not may_be_billed(method, url):
        return None
    billed = provider or billed_by(method, url, headers, body, lambda: _sender(frame))
    if not billed:
        return None
    stack = read_stack(frame)
    if not stack.frames:
        stack = stack._replace(frames=origin())
    if in_process and (not stack.callees or stack.callees[0].module.partition(".")[0] in _RAW):
        return None  # a test client talks to the project's own application
    scope, late = CAPTURE.whose()
    given = _given(frame, billed, stack)
    sent = Sent(transport, method, url, list(headers()), body(), billed, stack, scope, late, operation, given)
    if transport == "grpc":
        wait_for_headers(sent)
    CAPTURE.keep(sent)
    return sent


def _given(frame: FrameType, provider: str, stack: Stack) -> tuple[Given, ...]:
    from lint_llm_tags.policy.finding import PolicyError
    from lint_llm_tags.runtime import policies
    from lint_llm_tags.runtime.arguments import declared

    try:
        return declared(frame, policies.policy_file(stack.frames[0].file if stack.frames else ""), provider)
    except PolicyError:
        return ()


def _sender(frame: FrameType) -> str:
    frames = project_frames(frame, 1) or origin()
    return frames[0].file if frames else ""
