"""What the pytest plugin cannot see: every row of the table in docs/limits.md, shown.

When one of these tests fails because more is seen than before, mend the table.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

import pytest

pytest_plugins = "pytester"

SETTING = """
import httpx
import pytest

HEADERS = {"x-llm-team": "t", "x-llm-service": "s", "x-llm-feature": "f"}
transport = httpx.MockTransport(lambda request: httpx.Response(200, json={}))
client = httpx.Client(transport=transport, base_url="https://api.openai.com/v1")
"""


def summary(pytester: pytest.Pytester, test: str, *arguments: str) -> str:
    """What a suite of this test, which passes, is told."""
    pytester.makepyfile(test_it=f"{SETTING}\n{textwrap.dedent(test)}")
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:randomly", *arguments)
    assert result.ret == 0, result.stdout.str()
    return result.stdout.str() + result.stderr.str()


def test_a_fake_that_a_test_passes_in(pytester: pytest.Pytester) -> None:
    code = """
    from types import SimpleNamespace
    def ask(llm): return llm.responses.create(model="m", input="hi")
    def test_it():
        ask(SimpleNamespace(responses=SimpleNamespace(create=lambda **given: "hello")))
    """
    assert "LLM" not in summary(pytester, code)


def test_a_client_that_replaces_the_function_which_is_observed(pytester: pytest.Pytester) -> None:
    code = """
    def test_it(monkeypatch):
        def answer(self, request):
            return httpx.Response(200, request=request)
        monkeypatch.setattr(httpx.Client, "_send_single_request", answer)
        client.post("/responses", json={"model": "m"})
    """
    assert "LLM request" not in summary(pytester, code)


def test_sockets_of_its_own(pytester: pytest.Pytester) -> None:
    code = """
    import socket, threading
    def lines(*texts):
        return "".join(f"{text}\\r\\n" for text in (*texts, "")).encode()
    def test_it():
        with socket.create_server(("127.0.0.1", 0)) as server:
            def serve():
                connection, _ = server.accept()
                with connection:
                    connection.recv(1000)
                    connection.sendall(lines("HTTP/1.1 200 OK", "Content-Length: 0"))
            threading.Thread(target=serve, daemon=True).start()
            with socket.create_connection(server.getsockname()) as connection:
                connection.sendall(lines("POST /v1/chat/completions HTTP/1.1", "Host: x", "Content-Length: 0"))
                assert connection.recv(1000).startswith(b"HTTP/1.1 200")
    """
    assert "LLM" not in summary(pytester, code)


def test_streamed_bodies_hide_their_tags_and_model(pytester: pytest.Pytester) -> None:
    code = """
    def test_it(llm_requests):
        body = b'{"model": "gpt-5", "store": true, "metadata": {"team": "t", "service": "s", "feature": "f"}}'
        client.post("/chat/completions", content=body, headers={"content-type": "application/json"})
        client.post("/chat/completions", content=iter([body]), headers={"content-type": "application/json"})
        client.post("/chat/completions", content=iter([body]), headers=HEADERS)
        assert [(request.model, request.tagged) for request in llm_requests] == [
            ("gpt-5", True), ("", False), ("", True),
        ]
    """
    assert "3 LLM requests: 2 tagged, 1 untagged." in summary(pytester, code)


def test_lines_of_batch_files(pytester: pytest.Pytester) -> None:
    """The upload is no LLM request; the one that starts the batch is, whatever the lines carry."""
    code = """
    import io, json, openai
    ai = openai.OpenAI(api_key="k", http_client=httpx.Client(transport=transport))
    line = {"custom_id": "1", "method": "POST", "url": "/v1/responses", "body": {"model": "m", "input": "hi"}}
    def test_it(llm_requests):
        ai.files.create(file=io.BytesIO(json.dumps(line).encode()), purpose="batch")
        assert len(llm_requests) == 0
        ai.batches.create(input_file_id="f", endpoint="/v1/responses", completion_window="24h", extra_headers=HEADERS)
        assert [request.tagged for request in llm_requests] == [True]
    """
    assert "1 LLM request: 1 tagged, 0 untagged." in summary(pytester, code)


def test_trio_tasks_without_code_of_the_project(pytester: pytest.Pytester) -> None:
    code = """
    import functools, trio
    async def main():
        async with httpx.AsyncClient(transport=transport, base_url="https://api.openai.com/v1") as aclient:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(functools.partial(aclient.post, "/responses", json={"model": "m"}))
    def test_it(llm_requests):
        trio.run(main)
        assert [request.call_site for request in llm_requests] == [None]
        assert [request.test for request in llm_requests] == ["test_it.py::test_it"]
    """
    assert "a thread or task that a library started: openai request" in summary(pytester, code)


def test_requests_of_exit_handlers(pytester: pytest.Pytester) -> None:
    code = """
    import atexit
    def test_it():
        atexit.register(lambda: client.post("/responses", json={"model": "m"}))
    """
    told = summary(pytester, code, "--llm-tags=strict")
    assert "lint-llm-tags: at exit: " in told
    assert "LLM requests -" not in told


def test_a_baseline_is_about_code(pytester: pytest.Pytester) -> None:
    """The finding is known, and the checker keeps quiet about it; the request is told all the same."""
    pytester.makepyfile(
        app="import openai\nclient = openai.OpenAI(api_key='k')\n"
        "def ask():\n    return client.responses.create(model='m', input='hi')\n"
    )
    (pytester.path / "lint-llm-tags.toml").write_text('baseline = "known.txt"\n')
    pytester.run(sys.executable, "-m", "lint_llm_tags", "baseline", "create")
    assert pytester.run(sys.executable, "-m", "lint_llm_tags", "check", "app.py").ret == 0
    code = """
    import app
    def test_it():
        app.client = app.client.with_options(http_client=httpx.Client(transport=transport))
        app.ask()
    """
    assert "1 LLM request: 0 tagged, 1 untagged." in summary(pytester, code)


def test_every_row_of_the_table_is_shown() -> None:
    page = (Path(__file__).parents[2] / "docs" / "limits.md").read_text("utf-8")
    rows = page.partition("## At run time")[2].count("\n| ") - 1
    here = Path(__file__).read_text("utf-8").count("\ndef test_") - 1
    elsewhere = 2  # test_mocks_of_an_sdk_are_named, test_other_python_processes_when_asked_to
    assert rows == here + elsewhere
