"""A project whose tests send requests, and how such a suite is run."""

from __future__ import annotations

import textwrap

import pytest

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
