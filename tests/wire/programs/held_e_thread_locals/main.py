"""threading.local subclass whose __init__ runs once per thread."""
import threading
from concurrent.futures import ThreadPoolExecutor

from anthropic import Anthropic


class Local(threading.local):
    def __init__(self, **tags: str) -> None:
        self.claude = Anthropic(default_headers={f"x-llm-{key}": value for key, value in tags.items()})


local = Local(team="scan", service="ocr")


def read(page: str) -> None:
    message = [{"role": "user", "content": page}]
    local.claude.messages.create(model="m1", max_tokens=9, messages=message, extra_headers={"x-llm-feature": "read"})  # call: m1


def count(page: str) -> None:
    local.claude.messages.create(model="m2", max_tokens=9, messages=[{"role": "user", "content": page}])  # call: m2


with ThreadPoolExecutor(2) as pool:
    list(pool.map(read, ["a", "b"]))
    pool.submit(count, "c").result()
