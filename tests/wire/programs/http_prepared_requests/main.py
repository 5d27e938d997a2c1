"""Prepared requests, adapters and sessions that are mounted."""
import os

import requests
from requests import Request, Session
from requests.adapters import HTTPAdapter

URL = f"{os.environ['WIRE_URL']}/v1/chat/completions"
TAGS = {"x-llm-team": "batch", "x-llm-service": "etl"}


def message(model: str) -> dict:
    return {"model": model, "messages": [{"role": "user", "content": "hi"}]}


session = Session()
session.mount("http://", HTTPAdapter(max_retries=2))
session.headers.update(TAGS)
prepared = session.prepare_request(Request("POST", URL, json=message("m1"), headers={"x-llm-feature": "load"}))
session.send(prepared)  # call: m1
bare = Request("POST", URL, json=message("m2"), headers=TAGS).prepare()
session.send(bare)  # call: m2
late = Request(method="POST", url=URL, json=message("m3")).prepare()
late.headers.update({**TAGS, "x-llm-feature": "late"})
session.send(late, timeout=3)  # call: m3
requests.request(method="post", url=URL, json=message("m4"), headers=TAGS | {"x-llm-feature": "x"})  # call: m4
