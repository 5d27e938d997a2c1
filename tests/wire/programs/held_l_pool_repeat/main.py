"""Thread pools of two kinds: map with repeat(), starmap, imap_unordered, apply_async with kwds, an initializer."""
from __future__ import annotations

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.pool import ThreadPool

from openai import OpenAI

local = threading.local()
shared = OpenAI()

OWNER = {"x-llm-team": "catalogue", "x-llm-service": "enrich"}


def setup() -> None:
    local.client = OpenAI(default_headers=OWNER)


def describe(text: str, headers: dict[str, str]) -> str:
    reply = shared.responses.create(model="m1", input=text, extra_headers=headers)
    return reply.output_text


def translate(text: str, language: str) -> str:
    reply = local.client.responses.create(  # call: m2
        model="m2", input=f"{language}: {text}", extra_headers={"x-llm-feature": "translate"}
    )
    return reply.output_text


def brand(text: str) -> str:
    return local.client.responses.create(model="m3", input=text).output_text  # call: m3


def price(text: str, *, headers: dict[str, str] | None = None) -> str:
    reply = shared.chat.completions.create(
        model="m4", messages=[{"role": "user", "content": text}], extra_headers=headers
    )
    return reply.choices[0].message.content or ""


def weigh(text: str, headers: dict[str, str]) -> int:
    return len(shared.embeddings.create(model="m5", input=text, extra_headers=headers).data)


def main() -> None:
    products = ["bell", "lamp"]
    headers = OWNER | {"x-llm-feature": "describe"}
    with ThreadPoolExecutor(2) as executor:
        print(list(executor.map(describe, products, itertools.repeat(headers))))  # call: m1
        print(list(executor.map(weigh, products, [OWNER] * 2)))  # call: m5
    with ThreadPool(2, initializer=setup) as pool:
        print(pool.starmap(translate, zip(products, itertools.cycle(["de", "fr"]))))
        print(sorted(pool.imap_unordered(brand, products)))
        waiting = [
            pool.apply_async(price, (product,), {"headers": {**OWNER, "x-llm-feature": "price"}})  # call: m4
            for product in products
        ]
        print([one.get() for one in waiting])


main()
