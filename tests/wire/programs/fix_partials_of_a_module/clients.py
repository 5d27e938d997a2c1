"""Calls with their model bound, for the other modules."""
from functools import partial

from openai import AsyncOpenAI, OpenAI

client = OpenAI()
complete = partial(client.chat.completions.create, model="m1", temperature=0.2)
complete_with_trace = partial(client.chat.completions.create, model="m2", extra_headers={"x-trace": "1"})
embed = partial(client.embeddings.create, model="m3")
acomplete = partial(AsyncOpenAI().responses.create, model="m4")
