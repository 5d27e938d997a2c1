import json
import os

import requests

PORTKEY = {"x-portkey-api-key": "pk", "x-portkey-provider": "openai"}


def call(model, tags):
    return requests.request(
        "POST",
        os.environ["WIRE_URL"] + "/v1/chat/completions",
        headers={**PORTKEY, "x-portkey-metadata": json.dumps(tags)},
        json={"model": model, "messages": [{"role": "user", "content": "hey"}]},
    ).json()


call("m1", {"team": "mobile", "service": "assistant", "feature": "voice"})  # call: m1
call("m2", {"team": "mobile", "_user": "u-1"})  # call: m2
