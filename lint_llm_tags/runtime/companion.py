"""The companion of one pytest session: whose request is it, what happens about it, what is told in the end."""

from __future__ import annotations

import atexit
import os
import sys
from typing import TYPE_CHECKING, Any

import pytest

from lint_llm_tags.runtime import children
from lint_llm_tags.runtime.bypasses import Bypass
from lint_llm_tags.runtime.capture import CAPTURE, Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lint_llm_tags.runtime.capture import Sent
    from lint_llm_tags.runtime.judging import LlmRequest

MODES = ("report", "strict", "off")


class Companion:
    """A plugin object. ``chosen`` is the mode of the command line or the ini file, or ``""``."""

    def __init__(self, config: pytest.Config, chosen: str) -> None:
        self.config = config
        self.chosen = chosen
        self.root = str(config.rootpath)
        self.evidence = config.known_args_namespace.llm_tags_evidence
        self.requests: list[LlmRequest] = []
        """All of the session, as far as this process has heard of them."""
        self.outside: list[LlmRequest] = []
        """Those that belong to no phase of a test that could tell them in its report."""
        self.bypasses: list[Bypass] = []
        """Mocks that have taken calls for an SDK, of this process and of workers."""
        self.failing = False
        """Whether something outside of tests has to fail the session."""
        self._pending: list[Sent] = []
        self._of_phase: list[LlmRequest] = []
        self._spool = children.Spool()
        # A session inside of a test of another session has the floor until it ends.
        self._outer = list(CAPTURE.listeners)
        self._nested = CAPTURE.active
        self._scope_before = CAPTURE.enter(Scope("", "import"))
        CAPTURE.listeners[:] = [self._pending.append]
        CAPTURE.install()
        children.follow_children(self._spool)
        self._environment_before: dict[str, str | None] = {}
        if config.known_args_namespace.llm_tags_subprocesses or config.getini("llm_tags_subprocesses"):
            self._let_subprocesses_know()

    @property
    def is_worker(self) -> bool:
        """Whether this is a worker of pytest-xdist, which becomes one only after the first conftest files."""
        return hasattr(self.config, "workerinput")

    def _let_subprocesses_know(self) -> None:
        for name, value in children.environment(self._spool, os.environ).items():
            self._environment_before[name] = os.environ.get(name)
            os.environ[name] = value

    # Which test

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Iterator[None]:
        self._outside_of_tests()  # what was sent before is not this collector's
        before = CAPTURE.enter(Scope("", f"import of {collector.nodeid}" if collector.nodeid else "collection"))
        report: Any = yield
        CAPTURE.enter(before)
        untagged = [request for request in self._outside_of_tests() if self._mode(request, None) == "strict"]
        if untagged and report.outcome != "failed":
            report.outcome = "failed"
            report.longrepr = self._message(untagged)
        elif untagged:
            self.failing = True
        return report  # type: ignore[no-any-return]

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Iterator[None]:
        return (yield from self._phase(item, "setup"))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        return (yield from self._phase(item, "call"))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Iterator[None]:
        return (yield from self._phase(item, "teardown"))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest) -> Iterator[Any]:
        before = CAPTURE.scope
        CAPTURE.enter(before._replace(fixture=f"{fixturedef.argname} ({fixturedef.scope})"))
        try:
            return (yield)
        finally:
            CAPTURE.enter(before)

    def _phase(self, item: pytest.Item, phase: str) -> Iterator[None]:
        before = CAPTURE.enter(Scope(item.nodeid, phase))
        failed = True
        try:
            result = yield
            failed = False
        finally:
            CAPTURE.enter(before)
            self._of_phase = [request for request in self._judged(item.nodeid) if self._mode(request, item) != "off"]
            wrong = [request for request in self._of_phase if not request.acceptable]
            untagged = [request for request in wrong if self._mode(request, item) == "strict"]
            if untagged and failed:
                item.add_report_section(phase, "llm-tags", self._message(untagged))
        if untagged:
            pytest.fail(self._message(untagged), pytrace=False)
        return result

    def _judged(self, test: str) -> list[LlmRequest]:
        """Requests of a phase of ``test``; those that belong elsewhere are put aside."""
        found = []
        for request in self._new():
            if request.test == test and not request.late:
                found.append(request)
            else:
                self._put_aside(request)
        return found

    def _outside_of_tests(self) -> list[LlmRequest]:
        return [request for request in self._new() if self._put_aside(request) and not request.acceptable]

    def _put_aside(self, request: LlmRequest) -> bool:
        mode = self._mode(request, None)
        if mode == "off":
            return False
        self.outside.append(request)
        if mode == "strict" and not request.acceptable and not request.phase.startswith("import of"):
            self.failing = True
        return True

    def _new(self) -> Iterator[LlmRequest]:
        while self._pending:
            from lint_llm_tags.runtime.judging import judge

            try:
                yield judge(self._pending.pop(0))
            except Exception as error:  # noqa: BLE001 - one request that cannot be read must not end the session
                CAPTURE.failed("a request that was sent", error)
        yield from self._spool.new()

    def _mode(self, request: LlmRequest, item: pytest.Item | None) -> str:
        """Marker, command line, ini file (these two are ``chosen``), policy: the first that says something.

        What the policy only reports yet fails nothing, unless a marker asks for it.
        """
        marked = _marked(item) if item is not None else ""
        chosen = self.chosen or request.mode
        return marked or ("report" if chosen == "strict" and request.lenient else chosen)

    def _message(self, untagged: Sequence[LlmRequest]) -> str:
        from lint_llm_tags.runtime import wording

        return "\n".join(dict.fromkeys(wording.sentence(request, self.root) for request in untagged))

    # From workers to the session

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Iterator[None]:
        report: Any = yield
        if self._of_phase:
            report.llm_requests = [request.as_data() for request in self._of_phase]
            self._of_phase = []
        return report  # type: ignore[no-any-return]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if not self.is_worker:
            self._take(getattr(report, "llm_requests", ()))

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        output = getattr(node, "workeroutput", {})
        self._take(output.get("llm_requests", ()))
        self.failing = self.failing or output.get("llm_tags_failing", False)
        self.bypasses.extend(Bypass(*bypass) for bypass in output.get("llm_tags_bypasses", ()))

    def _take(self, data: Sequence[dict[str, Any]]) -> None:
        if data:
            from lint_llm_tags.runtime.judging import LlmRequest

            self.requests.extend(map(LlmRequest.from_data, data))

    # The end

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionstart(self) -> None:
        self._outside_of_tests()
        CAPTURE.enter(Scope("", "session start"))

    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> Iterator[None]:
        # Inside of the terminal's wrapper, which prints the summary, and around everybody else's.
        CAPTURE.enter(Scope("", "session finish"))
        try:
            return (yield)
        finally:
            self._close(session)

    def _close(self, session: pytest.Session) -> None:
        self._outside_of_tests()
        if self.is_worker:
            output = self.config.workeroutput  # type: ignore[attr-defined]
            output["llm_requests"] = [request.as_data() for request in self.outside]
            output["llm_tags_failing"] = self.failing
            output["llm_tags_bypasses"] = [tuple(bypass) for bypass in CAPTURE.bypasses]
            return
        self.bypasses.extend(CAPTURE.bypasses)
        self.requests.extend(self.outside)
        self.outside.clear()
        if self.failing and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        if self.evidence:
            self._write_evidence(terminalreporter)
        if not self.requests and not CAPTURE.problems and not self.bypasses:
            return
        from lint_llm_tags.runtime import summary

        terminalreporter.section("LLM requests", sep="-", bold=True)
        terminalreporter.line(summary.totals(self.requests))
        for head, details in summary.untagged_sites(self.requests, self.root):
            terminalreporter.line("")
            terminalreporter.line(head, yellow=True)
            for detail in details:
                terminalreporter.line(f"    {detail}")
        for line in summary.bypasses(self.bypasses):
            terminalreporter.line(line)
        for error in dict.fromkeys(request.policy_error for request in self.requests if request.policy_error):
            terminalreporter.line(f"policy not used: {error}", red=True)
        for problem, times in CAPTURE.problems.items():
            terminalreporter.line(f"not seen ({times}x): {problem.what}: {problem.error}", red=True)

    def _write_evidence(self, terminalreporter: Any) -> None:
        from lint_llm_tags.runtime import evidence

        try:
            sites = evidence.write(self.evidence, self.requests, self.root)
        except OSError as error:
            terminalreporter.line(f"llm-tags: evidence not written: {error}", red=True)
        else:
            terminalreporter.line(f"llm-tags: evidence of {sites} call sites written to {self.evidence}")

    def pytest_unconfigure(self) -> None:
        children.follow_children(None)
        self._spool.remove()
        for name, value in self._environment_before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        CAPTURE.listeners[:] = self._outer
        CAPTURE.enter(self._scope_before)
        CAPTURE.uninstall()
        if self._nested:
            return
        recognition = sys.modules.get("lint_llm_tags.runtime.recognition")
        if recognition is not None:
            recognition.forget()
        _watch_exit(self)


def _marked(item: pytest.Item) -> str:
    marker = item.get_closest_marker("llm_tags")
    if marker is None:
        return ""
    mode = marker.args[0] if marker.args else marker.kwargs.get("mode", "")
    if mode not in MODES:
        raise pytest.UsageError(f"{item.nodeid}: marker llm_tags({mode!r}): must be one of {', '.join(MODES)}")
    return str(mode)


_exit_watch: Callable[[], None] | None = None


def _watch_exit(companion: Companion) -> None:
    """Look at what exit handlers send. The summary is told and the status decided, so a line on stderr must do."""
    global _exit_watch  # noqa: PLW0603 - a process exits once, and the last session looks at it

    def tell(sent: Sent) -> None:
        from lint_llm_tags.runtime import wording
        from lint_llm_tags.runtime.judging import judge

        request = judge(sent)
        if (companion.chosen or request.mode) != "off" and not request.acceptable:
            print(f"lint-llm-tags: at exit: {wording.sentence(request, companion.root)}", file=sys.__stderr__)

    def watch() -> None:
        CAPTURE.enter(Scope("", "exit"))
        CAPTURE.listeners[:] = [tell]
        CAPTURE.install()

    if _exit_watch is not None:
        atexit.unregister(_exit_watch)
    # Registered after those of the session, and so called before them. Nothing is patched in the meantime.
    _exit_watch = atexit.register(watch)
