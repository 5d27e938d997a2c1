"""A vector store over embedders that share an abstract base: OpenAI with and without tags, raw HTTP, a fake one."""
from __future__ import annotations

import os

from openai import OpenAI

from store import FakeEmbedder, HttpEmbedder, OpenAIEmbedder, Store

TAGS = {"x-llm-team": "memory", "x-llm-service": "store"}
full = OpenAIEmbedder("m1", client=OpenAI(default_headers=TAGS), headers={"x-llm-feature": "memory"})
plain = OpenAIEmbedder("m2", headers=TAGS)
for embedder in (full, plain, HttpEmbedder(os.environ["WIRE_URL"], TAGS), FakeEmbedder()):
    store: Store[int] = Store(embedder)
    for number, text in enumerate(("a", "b")):
        store.add(text, number)
    print(len(store), store.nearest("a"), sum(store))
