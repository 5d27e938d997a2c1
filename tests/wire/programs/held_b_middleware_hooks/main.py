"""httpx event hooks and a custom transport: nobody can tell from the SDK call."""
import httpx
from openai import OpenAI


def stamp(request: httpx.Request) -> None:
    request.headers["x-llm-team"] = "hook"
    request.headers["x-llm-service"] = "hook"
    request.headers["x-llm-feature"] = "hook"


hooked = OpenAI(http_client=httpx.Client(event_hooks={"request": [stamp]}))
hooked.responses.create(model="m1", input="x")  # call: m1 unknown
pooled = OpenAI(http_client=httpx.Client(timeout=5, headers={"x-llm-team": "p", "x-llm-service": "q"}))
pooled.responses.create(model="m2", input="x")  # call: m2
pooled.responses.create(model="m3", input="x", extra_headers={"x-llm-feature": "ok"})  # call: m3
