"""The pytest plugin as its users meet it: modes, phases, processes, and what is left behind."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import httpx
import pytest

pytest_plugins = "pytester"

SENDING = """
import httpx

HEADERS = {"x-llm-team": "t", "x-llm-service": "s", "x-llm-feature": "f"}
transport = httpx.MockTransport(lambda request: httpx.Response(200, json={}))
client = httpx.Client(transport=transport, base_url="https://api.openai.com/v1")

def tagged():
    return client.post("/responses", json={"model": "m"}, headers=HEADERS)

def untagged(model="m"):
    return client.post("/responses", json={"model": model}, headers={"x-llm-team": "t"})
"""
UNTAGGED_LINE = SENDING[: SENDING.index("    return client.post(", SENDING.index("def untagged"))].count("\n")
COMPLAINT = f"app.py:{UNTAGGED_LINE}: openai request for m lacks the tags service and feature"


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makepyfile(app=SENDING)
    pytester.syspathinsert()
    return pytester


def run(project: pytest.Pytester, test: str, *arguments: str) -> pytest.RunResult:
    project.makepyfile(test_it=f"import pytest\nfrom app import *\n{textwrap.dedent(test)}")
    return project.runpytest_inprocess("-p", "no:cacheprovider", "-p", "no:randomly", *arguments)


BOTH = """
def test_tagged(): tagged()
def test_untagged(): untagged()
"""


def test_reported_without_any_set_up(project: pytest.Pytester) -> None:
    result = run(project, BOTH)
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(
        [
            "*- LLM requests -*",
            "2 LLM requests: 1 tagged, 1 untagged.",
            COMPLAINT,
            '    add headers={"x-llm-service": "...", "x-llm-feature": "..."}',
            "    sent by test_it.py::test_untagged",
        ]
    )
    assert result.ret == 0


def test_strict_fails_the_test_and_names_the_line(project: pytest.Pytester) -> None:
    result = run(project, BOTH, "--llm-tags=strict")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        ["*test_untagged*", f'{COMPLAINT}: add headers={{"x-llm-service": "...", "x-llm-feature": "..."}}']
    )


def test_a_suite_without_llms_sees_nothing_of_it(project: pytest.Pytester) -> None:
    result = run(project, "def test_other(): client.post('https://example.org/x', json={})", "--llm-tags=strict")
    result.assert_outcomes(passed=1)
    assert "LLM" not in result.stdout.str()


def test_off_patches_nothing(project: pytest.Pytester) -> None:
    code = """
    def test_it():
        untagged()
        assert httpx.Client._send_single_request.__module__ == "httpx._client"
        assert not hasattr(httpx.Client._send_single_request, "__wrapped__")
    """
    result = run(project, code, "--llm-tags=off")
    result.assert_outcomes(passed=1)
    assert "LLM" not in result.stdout.str()


MODES = ["marker", "option", "ini", "policy"]
"""The first that is there decides."""


def _with(project: pytest.Pytester, places: dict[str, str]) -> pytest.RunResult:
    if "ini" in places:
        project.makeini(f"[pytest]\nllm_tags = {places['ini']}\n")
    if "policy" in places:
        (project.path / "lint-llm-tags.toml").write_text(f'tests = "{places["policy"]}"\n', "utf-8")
    marker = f'@pytest.mark.llm_tags("{places["marker"]}")' if "marker" in places else ""
    arguments = [f"--llm-tags={places['option']}"] if "option" in places else []
    return run(project, f"{marker}\ndef test_untagged(): untagged()", "-rA", *arguments)


@pytest.mark.parametrize("decides", MODES)
@pytest.mark.parametrize("mode", ["strict", "report"])
def test_precedence(project: pytest.Pytester, decides: str, mode: str) -> None:
    other = {"strict": "report", "report": "strict"}[mode]
    below = MODES[MODES.index(decides) + 1 :]
    result = _with(project, {decides: mode, **dict.fromkeys(below, other)})
    result.assert_outcomes(**{"failed" if mode == "strict" else "passed": 1})
    assert "1 LLM request: 0 tagged, 1 untagged." in result.stdout.str()


def test_a_marker_goes_before_everything_for_its_test_alone(project: pytest.Pytester) -> None:
    code = """
    @pytest.mark.llm_tags("off")
    def test_off(): untagged()
    class TestReported:
        pytestmark = pytest.mark.llm_tags(mode="report")
        def test_report(self): untagged()
    def test_strict(): untagged()
    """
    result = run(project, code, "--llm-tags=strict", "--strict-markers")
    result.assert_outcomes(passed=2, failed=1)
    assert "2 LLM requests: 0 tagged, 2 untagged." in result.stdout.str()


@pytest.mark.parametrize(
    ("ini", "code", "said"),
    [
        ("llm_tags = strikt", "def test_it(): pass", "llm_tags = strikt: must be one of report, strict, off"),
        ("", "@pytest.mark.llm_tags('strikt')\ndef test_it(): untagged()", "must be one of report, strict, off"),
    ],
)
def test_wrong_modes_are_refused(project: pytest.Pytester, ini: str, code: str, said: str) -> None:
    project.makeini(f"[pytest]\n{ini}\n")
    result = run(project, code)
    assert result.ret != 0
    assert said in result.stdout.str() + result.stderr.str()


def test_the_policy_of_the_sender_rules(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text(
        'required = ["team"]\ntests = "strict"\n[tags.team]\nvalues = ["support"]\n', "utf-8"
    )
    result = run(project, "def test_wrong(): untagged()")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*openai request for m team='t' is not in the policy's list*"])
    assert "1 LLM request: 0 tagged, 0 untagged, 1 with wrong tags." in result.stdout.str()


def test_gateways_and_clients_of_the_policy_are_llms(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text(
        'gateway = ["https://llm.acme.internal/v2"]\ngateway-environment = ["LLM_BASE"]\n'
        '[[clients]]\nprovider = "acme"\nhosts = ["acme-llm.internal"]\n',
        "utf-8",
    )
    code = """
    def test_gateway(monkeypatch):
        client.post("https://llm.acme.internal/v2/ask", json={"prompt": "", "metadata": {"team": "t", "service": "s"}})
        monkeypatch.setenv("LLM_BASE", "http://10.0.0.1/llm/")
        client.post("http://10.0.0.1/llm/ask", json={"input": "hi"})
        client.post("https://acme-llm.internal/ask")
    def test_others():
        client.post("https://llm.acme.internal/v2/budgets", json={"amount": 1})
        client.post("https://llm.acme.internal/v3/ask", json={"input": ""})
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(passed=1, failed=1)
    text = result.stdout.str()
    assert "request to the gateway to https://llm.acme.internal/v2/ask lacks the tag feature" in text
    assert "request to the gateway to http://10.0.0.1/llm/ask lacks the tags team, service and feature" in text
    assert "acme request to https://acme-llm.internal/ask lacks the tags" in text


IN_HOUSE = """
import httpx

transport = httpx.MockTransport(lambda request: httpx.Response(200, json={}))

class Client:
    def __init__(self, headers=None):
        self.http = httpx.Client(transport=transport, headers=headers)

    def ask(self, prompt, *, model="m", team=None, feature=None):
        # On the wire they have other names, or none.
        return self._post({"prompt": prompt, "cost_center": f"{team}/{feature}"})

    def _post(self, body):
        return self.http.post("https://llm.acme.internal/ask", json=body)

def embed(texts, tags):
    return Client()._post({"texts": texts})
"""
IN_HOUSE_POLICY = """
[[clients]]
provider = "acme"
names = ["acme_llm.Client"]
carriers = [{ argument = "headers" }]
[[clients.methods]]
chains = ["ask"]
positional = ["prompt"]
carriers = [{ argument = "team", holds = "tag" }, { argument = "feature", holds = "tag" }]
[[clients]]
provider = "acme"
functions = ["acme_llm.embed"]
carriers = [{ argument = "tags", holds = "tags" }]
positional = ["texts", "tags"]
[[clients]]
provider = "acme"
hosts = ["llm.acme.internal"]
"""


def test_arguments_of_in_house_clients_count_as_the_policy_says(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text(IN_HOUSE_POLICY)
    (project.path / "site-packages").mkdir()
    (project.path / "site-packages" / "acme_llm.py").write_text(IN_HOUSE)
    project.syspathinsert(project.path / "site-packages")
    code = """
    from unittest.mock import Mock, patch
    import acme_llm
    from lint_llm_tags.runtime import assert_llm_tagged
    house = acme_llm.Client(headers={"x-llm-service": "s"})
    def test_tagged(llm_requests):
        house.ask("hi", team="t", feature="f")
        llm_requests.assert_tagged(team="t", service="s", feature="f")
        acme_llm.embed(["hi"], {"team": "t", "service": "s", "feature": "f"})
    def test_untagged():
        house.ask("hi", team="t")
    def test_none():
        acme_llm.embed(["hi"], None)
    def test_mock():
        with patch("acme_llm.Client") as Client:
            client = acme_llm.Client(headers={"x-llm-service": "s"})
            client.ask("hi", team="t", feature="f")
            assert_llm_tagged(Client, team="t", feature="f")
            client.ask("hi", team="t")
            with pytest.raises(AssertionError, match="call ask lacks the tag feature"):
                assert_llm_tagged(Client)
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(passed=2, failed=2)
    text = result.stdout.str()
    assert 'lacks the tag feature: pass feature="..."' in text
    assert 'lacks the tags team, service and feature: add tags={"team": "...",' in text


def test_comments_put_up_with_what_the_checker_puts_up_with(project: pytest.Pytester) -> None:
    """The call of app.py is raw HTTP: LLT103 is the rule that would find it."""
    code = """
    def above():
        # llm-tags: ignore[LLT103] until=2999-01-01 reason="moves to the gateway"
        return client.post("/responses", json={"model": "m"})
    def inside():
        return client.post(
            "/responses",
            json={"model": "m"},  # llm-tags: ignore[LLT1] until=2999-01-01 reason="moves to the gateway"
        )
    def with_noqa():
        return client.post("/responses", json={"model": "m"})  # noqa: LLT103
    def test_above(): above()
    def test_inside(): inside()
    def test_noqa(): with_noqa()
    def test_at_the_caller():
        untagged()  # llm-tags: ignore[LLT103] until=2999-01-01 reason="whoever calls a wrapper decides"
    def test_over():
        untagged()  # llm-tags: ignore[LLT103] until=2020-01-01 reason="it was time"
    def test_without_reason():
        untagged()  # llm-tags: ignore[LLT103] until=2999-01-01
    def test_another_rule():
        untagged()  # llm-tags: ignore[LLT102] until=2999-01-01 reason="for SDKs"
    def test_beside():
        # llm-tags: ignore[LLT103] until=2999-01-01 reason="another line"
        tagged()
        untagged()
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(passed=4, failed=4)
    assert "9 LLM requests: 1 tagged, 4 untagged, 4 waived." in result.stdout.str()


def test_waivers_count_for_the_file_that_sends(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text(
        '[[waivers]]\npaths = ["app.py"]\nrules = ["LLT103"]\nuntil = 2999-01-01\nreason = "old"\n'
        '[[waivers]]\npaths = ["test_*.py"]\nrules = ["LLT2"]\nuntil = 2999-01-01\nreason = "tests"\n'
        '[[waivers]]\npaths = ["test_*.py"]\nrules = ["LLT1"]\nuntil = 2020-01-01\nreason = "over"\n'
        '[tags.team]\nvalues = ["support"]\n'
    )
    code = """
    def test_waived(): untagged()
    def test_not_waived(): client.post("/responses", json={"model": "m"})
    def test_value():
        client.post("/responses", json={"model": "m"}, headers=HEADERS)
    def test_value_elsewhere(): tagged()
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(passed=1, failed=3)
    text = result.stdout.str()
    assert "4 LLM requests: 0 tagged, 2 untagged, 1 with wrong tags, 1 waived." in text


def test_what_the_policy_only_reports_yet_fails_nothing(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text(
        'tests = "strict"\n[[enforcement]]\npaths = ["app.py"]\nrules = ["LLT1"]\nreport-until = 2999-01-01\n'
    )
    code = """
    def test_lenient(): untagged()
    @pytest.mark.llm_tags("strict")
    def test_marked(): untagged()
    def test_other_file(): client.post("/responses", json={"model": "m"})
    """
    result = run(project, code)
    result.assert_outcomes(passed=1, failed=2)
    assert "3 LLM requests: 0 tagged, 3 untagged." in result.stdout.str()


def test_a_team_that_does_not_own_the_service_is_told(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text('[[services]]\nname = "s"\nteam = "support"\npaths = ["app.py"]\n')
    result = run(project, "def test_wrong(): tagged()")
    assert 'the service "s" belongs to the team "support", not "t"' in result.stdout.str()


def test_a_broken_policy_is_named(project: pytest.Pytester) -> None:
    (project.path / "lint-llm-tags.toml").write_text("requierd = []\n", "utf-8")
    result = run(project, BOTH)
    result.stdout.fnmatch_lines(
        ['policy not used: lint-llm-tags.toml: requierd: unknown key (did you mean "required"?)']
    )


# Phases


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


# Processes


def test_xdist(project: pytest.Pytester) -> None:
    project.makeconftest("from app import *\ndef pytest_sessionfinish(session):\n    untagged('finish')\n")
    project.makepyfile(test_it=f"from app import *\n{textwrap.dedent(BOTH)}")
    result = project.runpytest_subprocess("-p", "no:cacheprovider", "-n2", "--llm-tags=strict")
    result.assert_outcomes(passed=1, failed=1)
    text = result.stdout.str()
    assert "5 LLM requests: 1 tagged, 4 untagged." in text  # two workers and their controller finish
    assert "sent by test_it.py::test_untagged" in text
    assert "sent by outside of tests: session finish" in text


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="needs fork")
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_multiprocessing(project: pytest.Pytester, method: str) -> None:
    project.makepyfile(
        test_it=f"""
        import multiprocessing
        from app import *

        def test_child():
            process = multiprocessing.get_context("{method}").Process(target=untagged)
            process.start()
            process.join()
            assert process.exitcode == 0

        def test_other():
            tagged()
        """
    )
    result = project.runpytest_subprocess("-p", "no:cacheprovider", "--llm-tags=strict")
    result.assert_outcomes(passed=1, failed=1)
    assert f"{COMPLAINT}" in result.stdout.str()
    assert "2 LLM requests: 1 tagged, 1 untagged." in result.stdout.str()


def test_other_python_processes_when_asked_to(project: pytest.Pytester) -> None:
    code = """
    import os, subprocess, sys
    def test_child():
        subprocess.run([sys.executable, "-c", "import app; app.untagged()"], check=True)
    """
    result = run(project, code, "--llm-tags=strict", "--llm-tags-subprocesses")
    result.assert_outcomes(failed=1)
    assert COMPLAINT in result.stdout.str()
    run(project, code, "--llm-tags=strict").assert_outcomes(passed=1)


# What it cannot see


def test_mocks_of_an_sdk_are_named(project: pytest.Pytester) -> None:
    code = """
    import openai
    from unittest.mock import patch
    def ask(): return openai.OpenAI(api_key="k").responses.create(model="m", input="hi")
    def test_method():
        with patch("openai.resources.responses.Responses.create"):
            ask()
    @patch("openai.OpenAI")
    def test_class(client):
        ask()
    def test_replaced_and_not_called():
        with patch("openai.OpenAI"), patch("json.dumps"), patch("httpx.Client"):
            pass
    def test_a_function_of_the_test():
        with patch("openai.resources.responses.Responses.create", lambda *args, **kwargs: "hi"):
            ask()
    def test_monkeypatch(monkeypatch):
        monkeypatch.setattr(openai.OpenAI, "responses", property(lambda self: None))
        monkeypatch.setattr("openai.resources.embeddings.Embeddings.create", lambda *args, **kwargs: None)
        monkeypatch.setattr("app.untagged", None)
        openai.OpenAI(api_key="k").embeddings.create(model="m", input="hi")
    """
    result = run(project, code)
    result.assert_outcomes(passed=5)
    result.stdout.fnmatch_lines(
        [
            "No LLM requests were seen.",
            "2 LLM calls went to what tests have put in place of an SDK; * assert_llm_tagged(mock)",
            "    openai.OpenAI in test_it.py::test_class",
            "    openai.resources.embeddings.Embeddings.create in test_it.py::test_monkeypatch",
            "    openai.resources.responses.responses.Responses.create in test_it.py::test_method and 1 more",
        ]
    )


def test_trouble_of_its_own_breaks_no_request_and_is_told(project: pytest.Pytester) -> None:
    code = """
    def test_it(monkeypatch):
        from lint_llm_tags.runtime import recognition
        monkeypatch.setattr(recognition, "may_be_billed", lambda method, url: method.looks_different)
        assert untagged().status_code == 200
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["not seen (1x): a request sent with httpx: AttributeError: *looks_different*"])


# What is left behind


def test_nothing_leaks_out_of_a_session(project: pytest.Pytester) -> None:
    before = httpx.Client._send_single_request, list(sys.meta_path)
    code = """
    def test_it():
        assert hasattr(httpx.Client._send_single_request, "__wrapped__")
        untagged()
    """
    run(project, code).assert_outcomes(passed=1)
    assert (httpx.Client._send_single_request, list(sys.meta_path)) == before


def test_a_session_inside_of_a_test(project: pytest.Pytester) -> None:
    inner = "from app import *\ndef test_inner(): untagged()\n"
    code = f"""
    pytest_plugins = "pytester"
    def test_outer(pytester):
        tagged()
        pytester.makepyfile(test_inner={inner!r})
        result = pytester.runpytest_inprocess("-p", "no:cacheprovider", "--llm-tags=strict")
        result.assert_outcomes(failed=1)
        tagged()
    """
    result = run(project, code, "--llm-tags=strict")
    result.assert_outcomes(passed=1)
    assert "2 LLM requests: 2 tagged, 0 untagged." in result.stdout.str()


def test_the_fixture_belongs_to_its_test(project: pytest.Pytester) -> None:
    code = """
    from lint_llm_tags.runtime import UntaggedRequestError
    def test_first(llm_requests):
        tagged()
        llm_requests.assert_tagged(team="t", feature="f")
        assert [r.model for r in llm_requests] == ["m"]
        assert llm_requests[0].call_site.function == "tagged"
        assert llm_requests[0].carriers["team"] == "x-llm-team"
        with pytest.raises(UntaggedRequestError, match="has team='t', not team='other'"):
            llm_requests.assert_tagged(team="other")
    def test_second(llm_requests):
        with pytest.raises(UntaggedRequestError, match="no LLM request was sent"):
            llm_requests.assert_tagged()
    @pytest.mark.llm_tags("off")
    def test_third(llm_requests):
        untagged()
        with pytest.raises(UntaggedRequestError, match="lacks the tags service and feature"):
            llm_requests.assert_tagged()
    """
    run(project, code, "--llm-tags=strict").assert_outcomes(passed=3)
    run(project, code, "--llm-tags=off").assert_outcomes(passed=3)


def test_no_secret_is_kept(project: pytest.Pytester) -> None:
    code = """
    def test_it(llm_requests):
        client.post("/responses?key=SECRET-1", json={"model": "m", "input": "SECRET-2"},
                    headers={"authorization": "Bearer SECRET-3", "x-api-key": "SECRET-4"})
        client.post("https://user:SECRET-5@api.openai.com/v1/responses", json={"model": "m"})
        assert "SECRET" not in repr(list(llm_requests))
        assert "SECRET" not in str([request.as_data() for request in llm_requests])
    """
    run(project, code).assert_outcomes(passed=1)


def test_importing_the_plugin_imports_next_to_nothing() -> None:
    code = "import sys, pytest; before = set(sys.modules); import lint_llm_tags.pytest_plugin; "
    code += "print(sorted(name for name in set(sys.modules) - before if not name.startswith('lint_llm_tags')))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


# Evidence


def test_evidence(project: pytest.Pytester) -> None:
    target = project.path / "evidence.json"
    code = """
    def test_tagged(): tagged()
    def test_untagged():
        untagged()
        untagged()
    """
    result = run(project, code, f"--llm-tags-evidence={target}")
    assert "llm-tags: evidence of 2 call sites written to" in result.stdout.str()
    evidence = json.loads(target.read_text("utf-8"))
    inventory = subprocess.run(
        [sys.executable, "-m", "lint_llm_tags", "inventory", "app.py", "--output-format", "json"],
        cwd=project.path, capture_output=True, check=True,
    )  # fmt: skip
    sites = {site["line"]: site for site in json.loads(inventory.stdout)["sites"] if site["kind"] == "http"}
    assert [site["line"] for site in evidence["call_sites"]] == sorted(sites)
    for site in evidence["call_sites"]:
        assert site["fingerprint"] == sites[site["line"]]["fingerprint"]
        assert site["symbol"] == sites[site["line"]]["symbol"]
    assert evidence["version"] == 1
    assert evidence["call_sites"][1] == {
        "path": "app.py",
        "line": UNTAGGED_LINE,
        "function": "untagged",
        "fingerprint": sites[UNTAGGED_LINE]["fingerprint"],
        "symbol": sites[UNTAGGED_LINE]["symbol"],
        "requests": 2,
        "envelopes": [{"provider": "openai", "tags": {"team": "t"}, "missing": ["service", "feature"], "requests": 2}],
        "tests": ["test_it.py::test_untagged"],
    }


def test_evidence_that_cannot_be_written_is_said(project: pytest.Pytester) -> None:
    result = run(project, BOTH, "--llm-tags-evidence=/nowhere/evidence.json")
    assert "llm-tags: evidence not written:" in result.stdout.str()
    result.assert_outcomes(passed=2)


def test_the_documentation_shows_what_is_written() -> None:
    page = (Path(__file__).parents[2] / "docs" / "evidence.md").read_text("utf-8")
    shown = json.loads(page.partition("```json\n")[2].partition("```")[0])
    assert set(shown["call_sites"][0]) == {
        "path", "line", "function", "fingerprint", "symbol", "requests", "envelopes", "tests",
    }  # fmt: skip
