import pytest
import requests
from conftest import HEADERS

responses = pytest.importorskip("responses")
URL = "https://api.mistral.ai/v1/chat/completions"


@responses.activate
def test_responses():
    responses.post(URL, json={})
    requests.post(URL, json={"model": "m"}, headers=HEADERS)  # tagged
    requests.post(URL, json={"model": "m"}, headers={"Authorization": "Bearer x"})  # lacks team,service,feature
    with requests.Session() as session:
        session.headers["x-llm-team"] = "t"
        session.post(URL, data='{"model": "m"}')  # lacks service,feature


@responses.activate
def test_other_hosts():
    responses.post("https://example.org/chat", json={})
    requests.post("https://example.org/chat", json={"model": "m"})
    responses.get(URL, json={})
    requests.get(URL)


def test_requests_mock():
    requests_mock = pytest.importorskip("requests_mock")
    with requests_mock.Mocker() as mocker:
        mocker.post(URL, json={})
        requests.post(URL, json={"model": "m"})  # lacks team,service,feature
