"""No dependencies on the jump host, so plain urllib."""

import json
import os
import urllib.request

BASE = os.environ["WIRE_URL"]


def ask(question):
    payload = json.dumps({"model": "m1", "messages": [{"role": "user", "content": question}]}).encode()
    with urllib.request.urlopen(urllib.request.Request(BASE + "/v1/chat/completions", data=payload, headers={"Content-Type": "application/json", "Authorization": "Bearer k"}, method="POST")) as reply:  # call: m1
        return json.load(reply)["choices"][0]["message"]["content"]


def ask_tagged(question):
    payload = json.dumps({"model": "m2", "messages": [{"role": "user", "content": question}]}).encode()
    headers = {"Content-Type": "application/json"}
    headers["X-Llm-Team"] = "sre"
    headers["X-Llm-Service"] = "jump-host"
    headers["X-Llm-Feature"] = "explain-log"
    request = urllib.request.Request(f"{BASE}/v1/chat/completions", payload, headers)
    with urllib.request.urlopen(request) as reply:  # call: m2
        return json.load(reply)["choices"][0]["message"]["content"]


print(ask("disk full?"), ask_tagged("oom?"))
