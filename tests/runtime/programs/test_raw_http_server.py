import http.client
import json
import urllib.request
from urllib.parse import urlsplit

import aiohttp
import httpx
import pytest
import requests
import urllib3
from conftest import HEADERS

PATH = "/v1/chat/completions"
BODY = {"model": "m", "messages": []}


def test_requests(server):
    requests.post(server + PATH, json=BODY, headers=HEADERS)  # tagged
    requests.post(server + PATH, json=BODY)  # lacks team,service,feature


def test_httpx(server):
    httpx.post(server + PATH, json=BODY, headers=HEADERS)  # tagged
    with httpx.Client(headers={"x-llm-team": "t"}) as client:
        client.post(server + PATH, json=BODY)  # lacks service,feature


def test_httpx2(server):
    httpx2 = pytest.importorskip("httpx2")
    httpx2.post(server + PATH, json=BODY)  # lacks team,service,feature


def test_urllib3(server):
    pool = urllib3.PoolManager(headers={"x-llm-team": "t"})
    pool.request("POST", server + PATH, body=json.dumps(BODY), headers=HEADERS)  # tagged
    pool.request("POST", server + PATH, body=json.dumps(BODY))  # lacks service,feature


def test_urllib(server):
    request = urllib.request.Request(server + PATH, json.dumps(BODY).encode(), {"X-Llm-Team": "t"})
    urllib.request.urlopen(request).close()  # lacks service,feature


def test_http_client(server):
    connection = http.client.HTTPConnection(urlsplit(server).netloc)
    connection.request("POST", PATH, json.dumps(BODY), HEADERS)  # tagged
    connection.getresponse().read()
    connection.request("POST", PATH, json.dumps(BODY))  # lacks team,service,feature
    connection.close()


async def test_aiohttp(server):
    async with aiohttp.ClientSession(headers={"x-llm-team": "t"}) as session:
        async with session.post(server + PATH, json=BODY, headers=HEADERS):  # tagged
            pass
        async with session.post(server + PATH, json=BODY):  # lacks service,feature
            pass


def test_a_body_tells_what_a_path_does_not(server):
    requests.post(f"{server}/responses", json={"model": "m", "input": "hi"})  # lacks team,service,feature
    requests.post(f"{server}/responses", json={"answer": 42})
    requests.get(f"{server}/v1/models")
