"""Body metadata of chat completions: the gateway takes it, the provider refuses it."""

import os

import openai
from openai import OpenAI

TAGS = {"team": "claims", "service": "letters", "feature": "draft"}
gateway = OpenAI(base_url=os.environ["LLM_GATEWAY_URL"])
provider = OpenAI()
question = [{"role": "user", "content": "Dear Sir"}]

gateway.chat.completions.create(model="m1", messages=question, metadata=TAGS)  # call: m1
gateway.chat.completions.create(model="m2", messages=question, metadata={"team": "claims"})  # call: m2
try:
    provider.chat.completions.create(model="m3", messages=question, metadata=TAGS)  # call: m3
except openai.BadRequestError as refused:
    print(refused)
try:
    moved = gateway.with_options(base_url=os.environ["WIRE_URL"] + "/v1")
    moved.chat.completions.create(model="m4", messages=question, metadata=TAGS)  # call: m4
except openai.BadRequestError as refused:
    print(refused)
provider.with_options(base_url=os.environ["LLM_GATEWAY_URL"]).chat.completions.create(  # call: m5
    model="m5", messages=question, metadata=TAGS
)
