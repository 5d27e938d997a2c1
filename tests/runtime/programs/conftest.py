"""The programs run as the test suite of a project that has installed lint-llm-tags and knows nothing of it."""

import json
import os

import pytest

from tests.wire.recording import environment
from tests.wire.server import wire_server

HEADERS = {"x-llm-team": "t", "x-llm-service": "s", "x-llm-feature": "f"}


def pytest_configure(config):
    with_server = wire_server({})
    url, requests = with_server.__enter__()
    config.add_cleanup(lambda: with_server.__exit__(None, None, None))
    config.llm_server = (url, requests)
    local = {name: value for name, value in environment(url).items() if name not in ("PATH", "HOME", "LANG")}
    os.environ.update(local)


@pytest.fixture
def server(pytestconfig):
    """URL of a server on 127.0.0.1 that answers like every provider."""
    return pytestconfig.llm_server[0]


@pytest.fixture
def arrived(pytestconfig):
    """What has arrived at that server."""
    return pytestconfig.llm_server[1]


def pytest_sessionfinish(session):
    """Tell what the companion saw to who runs these programs."""
    target = os.environ.get("LLM_TAGS_SEEN")
    companion = session.config.pluginmanager.get_plugin("lint-llm-tags-companion")
    if target and not companion.is_worker:
        with open(target, "w") as file:
            json.dump([request.as_data() for request in (*companion.requests, *companion.outside)], file)
