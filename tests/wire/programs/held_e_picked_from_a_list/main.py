"""Clients in lists, picked by index, min, random.choice, cycle and next."""
import itertools
import random

from openai import OpenAI


class Node:
    def __init__(self, client: OpenAI, load: int) -> None:
        self.client = client
        self.load = load


def tagged(**more: str) -> OpenAI:
    return OpenAI(default_headers={"x-llm-team": "infra", "x-llm-service": "lb", **more})


nodes = [Node(tagged(), 3), Node(tagged(), 1)]
least = min(nodes, key=lambda node: node.load)
least.client.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "probe"})  # call: m1

pool = [OpenAI(), tagged(**{"x-llm-feature": "pool"})]
pool[-1].responses.create(model="m2", input="x")  # call: m2
pool[0].responses.create(model="m3", input="x")  # call: m3

ring = itertools.cycle([tagged(), tagged()])
for _ in range(2):
    next(ring).responses.create(model="m4", input="x")  # call: m4

random.choice([tagged(**{"x-llm-feature": "a"}), tagged(**{"x-llm-feature": "b"})]).embeddings.create(model="m5", input="x")  # call: m5
