"""tenacity and backoff around raw HTTP, headers through a keyword dictionary."""
import functools
import os
import time

import requests

URL = os.environ["WIRE_URL"] + "/v1/chat/completions"


def retry(times: int):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(times):
                try:
                    return function(*args, **kwargs)
                except requests.ConnectionError:
                    time.sleep(0)
            raise RuntimeError

        return wrapper

    return decorate


@retry(3)
def call_model(model: str, *, tags: dict[str, str], **options) -> dict:
    request = {
        "url": URL,
        "json": {"model": model, "messages": [{"role": "user", "content": "hi"}], **options},
        "headers": {f"x-llm-{name}": value for name, value in tags.items()},
    }
    return requests.post(**request).json()


call_model("m1", tags={"team": "a", "service": "b", "feature": "c"}, temperature=0)  # call: m1
call_model("m2", tags={"team": "a", "service": "b"})  # call: m2
