"""The companion without pytest, and what has to survive a pickle."""

from __future__ import annotations

import pickle
import subprocess
import sys
import textwrap
from pathlib import Path

import httpx
import pytest

from lint_llm_tags.runtime import LlmRequest, UntaggedRequestError, llm_requests

HEADERS = {"x-llm-team": "t", "x-llm-service": "s", "x-llm-feature": "f"}
CLIENT = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json={})))
URL = "https://api.openai.com/v1/responses"


def send(**headers: str) -> None:
    CLIENT.post(URL, json={"model": "m"}, headers=headers)


def test_a_block_sees_what_is_sent_inside_of_it() -> None:
    before = httpx.Client._send_single_request
    send()
    with llm_requests() as requests:
        send(**HEADERS)
        with llm_requests() as inner:
            send()
    send()
    assert (len(requests), len(inner)) == (2, 1)
    assert requests[0].tags == {"team": "t", "service": "s", "feature": "f"}
    requests[:1][0].tagged  # noqa: B018 - a slice is a list
    with pytest.raises(UntaggedRequestError, match="lacks the tags team, service and feature"):
        requests.assert_tagged()
    assert httpx.Client._send_single_request is before


def test_errors_and_requests_pickle() -> None:
    with llm_requests() as requests:
        send(**{"x-llm-team": "t"})
    with pytest.raises(UntaggedRequestError) as failed:
        requests.assert_tagged()
    copy = pickle.loads(pickle.dumps(failed.value))
    assert (type(copy), str(copy)) == (UntaggedRequestError, str(failed.value))
    assert pickle.loads(pickle.dumps(requests[0])) == requests[0]
    assert LlmRequest.from_data(requests[0].as_data()) == requests[0]


SUITE = """
import asyncio, unittest
from lint_llm_tags.runtime import LlmTagsMixin
from tests.runtime.test_unittesting import HEADERS, send

class Tests(LlmTagsMixin, unittest.TestCase):
    def setUp(self): pass  # calls no super().setUp()
    def test_tagged(self):
        send(**HEADERS)
        self.llm_requests.assert_tagged(team="t")
    def test_untagged(self): send()
    def test_nothing(self): pass

class AsyncTests(LlmTagsMixin, unittest.IsolatedAsyncioTestCase):
    async def test_async_untagged(self): await asyncio.to_thread(send)

class Off(LlmTagsMixin, unittest.TestCase):
    llm_tags = "off"
    def test_off(self):
        send()
        self.assertEqual(len(self.llm_requests), 1)
"""


@pytest.mark.parametrize("runner", [["unittest"], ["pytest", "-q", "-p", "no:cacheprovider", "-o", "llm_tags=report"]])
def test_the_mixin_fails_tests_that_send_untagged_requests(tmp_path: Path, runner: list[str]) -> None:
    (tmp_path / "test_suite.py").write_text(textwrap.dedent(SUITE), "utf-8")
    root = str(Path(__file__).parents[2])
    ran = subprocess.run(
        [sys.executable, "-m", *runner, "test_suite" if runner == ["unittest"] else "test_suite.py"],
        cwd=tmp_path, env={"PYTHONPATH": root, "PATH": ""}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    output = ran.stdout + ran.stderr
    assert ran.returncode == 1, output
    assert "openai request for m lacks the tags team, service and feature" in output
    if runner == ["unittest"]:
        assert "Ran 5 tests" in output
        assert "FAILED (failures=2)" in output
    else:
        assert "2 failed, 3 passed" in output
    for name in ("test_untagged", "test_async_untagged"):
        assert name in output
