"""Requests of workers and other processes that a session starts."""

from __future__ import annotations

import textwrap

import pytest

from tests.runtime.sending import BOTH, COMPLAINT, run

pytest_plugins = ("pytester", "tests.runtime.sending")


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
