import os

import httpx
import requests
from requests.auth import AuthBase

URL = os.environ["WIRE_URL"] + "/v1/messages"


def body(model):
    return {"model": model, "max_tokens": 9, "messages": [{"role": "user", "content": "x"}]}


session = requests.Session()
session.headers.update({"x-llm-team": "risk"})
session.headers["x-llm-service"] = "scoring"
session.post(URL, json=body("m1"), headers={"x-llm-feature": "a"})  # call: m1
session.post(URL, json=body("m2"))  # call: m2
prepared = session.prepare_request(requests.Request("POST", URL, json=body("m3"), headers={"x-llm-feature": "a"}))
session.send(prepared)  # call: m3
bare = requests.Request("POST", URL, json=body("m4"), headers={"x-llm-feature": "a"}).prepare()
session.send(bare)  # call: m4


class Stamp(AuthBase):
    def __call__(self, request):
        request.headers["x-llm-team"] = "risk"
        return request


requests.post(URL, json=body("m5"), auth=Stamp())  # call: m5 unknown


class Tagged(requests.Session):
    def __init__(self, feature):
        super().__init__()
        self.headers.update({"x-llm-team": "risk", "x-llm-service": "scoring", "x-llm-feature": feature})


Tagged("b").post(URL, json=body("m6"))  # call: m6
client = httpx.Client(headers={"x-llm-team": "risk"})
client.headers["x-llm-service"] = "scoring"
client.headers.update({"x-llm-feature": "c"})
client.post(URL, json=body("m7"))  # call: m7
request = client.build_request("POST", URL, json=body("m8"))
request.headers["x-llm-feature"] = ""
client.send(request)  # call: m8
del client.headers["x-llm-service"]
client.post(URL, json=body("m9"))  # call: m9
