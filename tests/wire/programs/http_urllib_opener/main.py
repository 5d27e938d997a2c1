import json
import os
import urllib.request

opener = urllib.request.build_opener()
opener.addheaders = [("x-llm-team", "legacy"), ("x-llm-service", "intranet"), ("x-llm-feature", "search")]


def ask(text):
    data = json.dumps({"model": "m1", "messages": [{"role": "user", "content": text}]}).encode()
    request = urllib.request.Request(os.environ["WIRE_URL"] + "/v1/chat/completions", data=data)
    with opener.open(request) as response:  # call: m1
        return json.load(response)["id"]


print(ask("holidays"))
