from anthropic import Anthropic
from openai import OpenAI

from attribution import LLM_KWARGS, attribution, client_kwargs

oai = OpenAI(**client_kwargs())
ant = Anthropic(**client_kwargs(timeout=5))

print(oai.responses.create(model="m1", input="x", **attribution("invoice")).id)  # call: m1
print(ant.messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "x"}], **attribution("invoice")).id)  # call: m2
print(oai.embeddings.create(model="m3", input="x").model)  # call: m3
print(OpenAI().responses.create(model="m4", input="x", **LLM_KWARGS).id)  # call: m4
print(OpenAI().responses.create(**{"model": "m5", "input": "x", **LLM_KWARGS, "extra_headers": {"x-llm-feature": "bare"}}).id)  # call: m5
