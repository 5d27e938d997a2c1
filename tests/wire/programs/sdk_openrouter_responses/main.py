"""OpenRouter: responses, streams, and fields that look like tags."""
import os

import httpx
from openai import OpenAI
from openrouter import OpenRouter

URL = os.environ["WIRE_URL"] + "/openrouter"
TAGS = {"team": "mix", "service": "relay", "feature": "reply"}

router = OpenRouter(api_key="dummy", server_url=URL)
router.beta.responses.send(model="m1", input="hi", metadata=TAGS)  # call: m1
router.beta.responses.send(model="m2", input="hi", trace={"trace_name": "reply"})  # call: m2
with router.chat.send(  # call: m3
    model="m3", messages=[{"role": "user", "content": "hi"}], stream=True, metadata={**TAGS, "feature": "stream"}
) as events:
    for event in events:
        print(event)
router.chat.send(  # call: m4
    model="m4",
    messages=[{"role": "user", "content": "hi"}],
    user="someone",
    session_id="s",
    http_headers={"HTTP-Referer": "https://acme.example", "X-OpenRouter-Title": "relay"},
)
router.chat.send(  # call: m5
    model="m5", messages=[{"role": "user", "content": "hi"}], trace={"trace_name": "nightly", **TAGS}
)
other = OpenAI(base_url=URL, api_key="dummy")
other.chat.completions.create(model="m6", messages=[], extra_body={"trace": TAGS})  # call: m6
httpx.post(URL + "/chat/completions", json={"model": "m7", "messages": [], "trace": {"team": "mix"}})  # call: m7
