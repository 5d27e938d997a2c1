"""Objects in objects and dicts in dicts, changed through whatever holds them."""
from types import SimpleNamespace

from openai import OpenAI

client = OpenAI()
TAGS = {"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"}


class Scope:
    def __init__(self) -> None:
        self.headers = dict(TAGS)

    def untag(self) -> None:
        self.headers.clear()


class Job:
    def __init__(self) -> None:
        self.scope = Scope()


class Queue:
    def __init__(self) -> None:
        self.job = Job()


def through_objects() -> None:
    queue = Queue()
    queue.job.scope.untag()
    client.responses.create(model="m1", input="x", extra_headers=queue.job.scope.headers)  # call: m1
    other = Queue()
    client.responses.create(model="m2", input="x", extra_headers=other.job.scope.headers)  # call: m2


def through_other_names() -> None:
    job = Job()
    scope = job.scope
    scope.headers.pop("x-llm-service")
    client.responses.create(model="m3", input="x", extra_headers=job.scope.headers)  # call: m3


def through_containers() -> None:
    headers = dict(TAGS)
    box = dict(inner=headers)
    box["inner"].clear()
    client.responses.create(model="m4", input="x", extra_headers=headers)  # call: m4
    copied = dict(TAGS)
    pair = SimpleNamespace(headers=copied)
    pair.headers.pop("x-llm-team")
    client.responses.create(model="m5", input="x", extra_headers=copied)  # call: m5


through_objects()
through_other_names()
through_containers()

outer = dict(TAGS)
held = dict(inner=outer)
held["inner"].clear()
client.responses.create(model="m6", input="x", extra_headers=outer)  # call: m6
plain = dict(TAGS)
listed = [plain, {}]
listed[1].clear()
client.responses.create(model="m7", input="x", extra_headers=plain)  # call: m7
