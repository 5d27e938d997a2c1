import json
import os
from urllib import request as urlrequest

URL = os.environ["WIRE_URL"] + "/v1/messages"


def post(model, text, **tags):
    req = urlrequest.Request(URL, method="POST")
    req.add_header("Content-Type", "application/json")
    req.add_header("x-api-key", "k")
    req.data = json.dumps({"model": model, "max_tokens": 5, "messages": [{"role": "user", "content": text}]}).encode()
    for name, value in tags.items():
        req.add_header(f"x-llm-{name}", value)
    with urlrequest.urlopen(req) as response:
        return json.load(response)["content"][0]["text"]


print(post("m1", "hi", team="cron", service="mailer", feature="digest"))  # call: m1
print(post("m2", "hi", team="cron"))  # call: m2
