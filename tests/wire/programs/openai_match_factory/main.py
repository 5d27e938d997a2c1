import sys
from enum import Enum

import openai


class Tier(Enum):
    FREE = "free"
    PRO = "pro"
    INTERNAL = "internal"


def client_for(tier: Tier):
    match tier:
        case Tier.FREE:
            return openai.OpenAI(default_headers={"x-llm-team": "growth", "x-llm-service": "free-chat"})
        case Tier.PRO:
            return openai.OpenAI(default_headers={"x-llm-team": "sales", "x-llm-service": "pro-chat"})
        case _:
            return openai.OpenAI(default_headers={"x-llm-team": "it", "x-llm-service": "internal-chat"})


def model_for(text):
    match text.split():
        case [single]:
            return client_for(Tier.FREE).completions.create(model="m1", prompt=single)  # call: m1
        case [first, *rest]:
            return client_for(Tier.PRO).completions.create(model="m2", prompt=first, extra_headers={"x-llm-feature": "complete"})  # call: m2
        case _:
            sys.exit(1)


model_for("one")
model_for("one two")
model_for("one two three")
client_for(Tier.INTERNAL).embeddings.create(model="m3", input="x", extra_headers={"x-llm-feature": "embed"})  # call: m3
