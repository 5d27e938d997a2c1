"""What the companion cannot see, and what it leaves behind."""

from __future__ import annotations

import subprocess
import sys

import httpx
import pytest

from tests.runtime.sending import run

pytest_plugins = ("pytester", "tests.runtime.sending")


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
