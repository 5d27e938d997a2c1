"""To which phase, fixture, thread or task a request belongs."""

from __future__ import annotations

import pytest

from tests.runtime.sending import COMPLAINT, run

pytest_plugins = ("pytester", "tests.runtime.sending")


def test_fixtures_of_every_scope(project: pytest.Pytester) -> None:
    code = """
    @pytest.fixture(scope="session")
    def warm():
        untagged("session")
        yield
        untagged("session teardown")
    @pytest.fixture
    def own():
        untagged("function")
    def test_session(warm): pass
    def test_function(own): pass
    def test_both(warm, own): pass
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(errors=4)
    text = result.stdout.str()
    assert "sent by test_it.py::test_session (fixture warm (session))" in text
    assert "sent by test_it.py::test_function (fixture own (function))" in text
    assert "sent by test_it.py::test_both (fixture own (function))" in text
    assert "and by 1 other test" in text  # the teardown of the session's fixture


def test_a_failing_test_keeps_its_own_failure(project: pytest.Pytester) -> None:
    result = run(project, "def test_it():\n    untagged()\n    assert 1 == 2", "--llm-tags=strict")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*assert 1 == 2*", "*llm-tags*", f"{COMPLAINT}*"])


def test_swallowed_errors_do_not_hide_it(project: pytest.Pytester) -> None:
    code = """
    def test_it():
        try:
            untagged()
        except BaseException:
            pass
    """
    run(project, code, "--llm-tags=strict").assert_outcomes(failed=1)


def test_while_modules_are_imported(project: pytest.Pytester) -> None:
    result = run(project, "untagged()\ndef test_it(): pass", "--llm-tags=strict")
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines(["*ERROR*test_it.py*", f"{COMPLAINT}*", "*outside of tests: import of test_it.py"])
    result = run(project, "untagged()\ndef test_it(): pass")
    result.assert_outcomes(passed=1)
    assert "sent by outside of tests: import of test_it.py" in result.stdout.str()


@pytest.mark.parametrize("hook", ["", "def pytest_sessionfinish():\n    ", "def pytest_sessionstart():\n    "])
def test_in_conftest_and_around_the_session(project: pytest.Pytester, hook: str) -> None:
    project.makeconftest(f"from app import *\n{hook}untagged()")
    result = run(project, "def test_it(): pass", "--llm-tags=strict")
    result.assert_outcomes(passed=1)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert COMPLAINT in result.stdout.str()
    assert "outside of tests" in result.stdout.str()


def test_at_exit(project: pytest.Pytester) -> None:
    project.makepyfile(test_it="import atexit\nfrom app import *\ndef test_it(): atexit.register(untagged)")
    result = project.runpytest_subprocess("-p", "no:cacheprovider")
    assert f"lint-llm-tags: at exit: {COMPLAINT}" in result.stderr.str()


def test_a_thread_that_outlives_its_test(project: pytest.Pytester) -> None:
    code = """
    import threading
    go, done = threading.Event(), threading.Event()
    def late():
        go.wait(10)
        untagged()
        done.set()
    def test_starts(): threading.Thread(target=late).start()
    def test_innocent():
        go.set()
        assert done.wait(10)
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(passed=2)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert "sent by test_it.py::test_starts (after its end)" in result.stdout.str()


def test_a_server_of_a_fixture_works_for_the_test_that_asks(project: pytest.Pytester) -> None:
    code = """
    import queue, threading
    @pytest.fixture(scope="module")
    def worker():
        jobs, done = queue.Queue(), queue.Queue()
        def work():
            while (job := jobs.get()) is not None:
                done.put(job())
        thread = threading.Thread(target=work)
        thread.start()
        yield lambda job: (jobs.put(job), done.get(timeout=10))
        jobs.put(None)
        thread.join()
    def test_first(worker): worker(tagged)
    def test_second(worker): worker(untagged)
    def test_third(worker): worker(tagged)
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(passed=2, failed=1)
    assert "FAILED test_it.py::test_second" in result.stdout.str()


ANYIO = """
import functools
import anyio
import httpx
import pytest

HEADERS = {"x-llm-team": "t", "x-llm-service": "s", "x-llm-feature": "f"}
transport = httpx.MockTransport(lambda request: httpx.Response(200, json={}))
pytestmark = pytest.mark.anyio


@pytest.fixture
async def post():
    async with httpx.AsyncClient(transport=transport, base_url="https://api.openai.com/v1") as client:
        await client.post("/responses", json={"model": "set-up"}, headers=HEADERS)
        yield functools.partial(client.post, "/responses")
        await client.post("/responses", json={"model": "teardown"}, headers=HEADERS)


async def test_tagged(post):
    await post(json={"model": "m"}, headers=HEADERS)


async def test_untagged(post):
    await post(json={"model": "m"})


async def test_in_tasks(post):
    async def send():
        await post(json={"model": "m"})
    async with anyio.create_task_group() as group:
        group.start_soon(send)


def send_here():
    with httpx.Client(transport=transport, base_url="https://api.openai.com/v1") as client:
        client.post("/responses", json={"model": "m"})


async def test_in_a_thread(post):
    await anyio.to_thread.run_sync(send_here)
"""


@pytest.mark.parametrize("backend", ["asyncio", "uvloop", "trio"])
def test_anyio_s_pytest_plugin(pytester: pytest.Pytester, backend: str) -> None:
    chosen = '("asyncio", {"use_uvloop": True})' if backend == "uvloop" else repr(backend)
    pytester.makeconftest(f"import pytest\n@pytest.fixture\ndef anyio_backend(): return {chosen}\n")
    pytester.makepyfile(test_it=ANYIO)
    result = pytester.runpytest_subprocess("-p", "no:asyncio", "-p", "no:cacheprovider", "--llm-tags=strict")
    result.assert_outcomes(passed=1, failed=3)
    text = result.stdout.str()
    assert "12 LLM requests: 9 tagged, 3 untagged." in text
    for function in ("test_untagged", "send", "send_here"):
        line = ANYIO[: ANYIO.index('json={"model": "m"}', ANYIO.index(f"def {function}("))].count("\n")
        assert f"test_it.py:{line}: openai request for m lacks the tags" in text
