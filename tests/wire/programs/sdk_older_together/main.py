"""together 1: headers travel with the client only; what a call adds lands in the body."""
import os

from together import Together

TAGS = {"team": "docs", "service": "scribe", "feature": "notes"}
HEADERS = {f"x-llm-{key}": value for key, value in TAGS.items()}
MESSAGES = [{"role": "user", "content": "hi"}]
BASE = os.environ["WIRE_URL"] + "/v1"

tagged = Together(api_key="k", base_url=BASE, supplied_headers=HEADERS)
tagged.chat.completions.create(model="m1", messages=MESSAGES)  # call: m1
tagged.embeddings.create(model="m2", input="a")  # call: m2

bare = Together(api_key="k", base_url=BASE)
bare.chat.completions.create(model="m3", messages=MESSAGES)  # call: m3
bare.chat.completions.create(model="m4", messages=MESSAGES, extra_headers=HEADERS)  # call: m4
