import os

import requests
from requests.adapters import HTTPAdapter, Retry


class LLMSession(requests.Session):
    """A session that stamps our envelope on everything."""

    def __init__(self, team, service):
        super().__init__()
        self.headers.update({"x-llm-team": team, "x-llm-service": service})
        self.mount("http://", HTTPAdapter(max_retries=Retry(total=1)))


def build():
    session = requests.Session()
    session.mount("http://", HTTPAdapter(max_retries=2))
    session.headers = {"x-llm-team": "legacy", "x-llm-service": "portal", "x-llm-feature": "all"}
    return session


URL = os.environ["WIRE_URL"] + "/v1/chat/completions"
print(LLMSession("intra", "wiki").post(URL, json={"model": "m1", "messages": [{"role": "user", "content": "q"}]}).ok)  # call: m1
print(build().request("POST", URL, json={"model": "m2", "messages": [{"role": "user", "content": "q"}]}).ok)  # call: m2
