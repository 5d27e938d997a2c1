"""A pool of clients by key, a retry object that is called with a bound method, results in a dataclass."""
import dataclasses
import itertools
import time
from typing import Callable, Generic, TypeVar

import openai
from openai import OpenAI

T = TypeVar("T")


@dataclasses.dataclass(frozen=True)
class Outcome(Generic[T]):
    value: T
    seconds: float


class Retry:
    def __init__(self, times: int = 2) -> None:
        self.times = times

    def __call__(self, function: Callable[..., T], *args, **kwargs) -> Outcome[T]:
        for attempt in itertools.count(1):
            started = time.monotonic()
            try:
                return Outcome(function(*args, **kwargs), time.monotonic() - started)
            except openai.APIError:
                if attempt >= self.times:
                    raise
        raise AssertionError


class Pool:
    def __init__(self, keys: list[str], headers: dict[str, str]) -> None:
        self._clients = itertools.cycle([OpenAI(api_key=key, default_headers=headers, max_retries=0) for key in keys])

    def take(self) -> OpenAI:
        return next(self._clients)


pool = Pool(["k1", "k2"], {"x-llm-team": "pool", "x-llm-service": "keys"})
retry = Retry()
retry(pool.take().responses.create, model="m1", input="x", extra_headers={"x-llm-feature": "one"})  # call: m1
retry(pool.take().responses.create, model="m2", input="x")  # call: m2
outcome = retry(lambda: pool.take().embeddings.create(model="m3", input="x"))  # call: m3
print(len(outcome.value.data))
