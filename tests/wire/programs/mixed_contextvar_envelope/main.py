import contextvars

import litellm
from openai import OpenAI

current = contextvars.ContextVar("current", default={"x-llm-team": "nobody"})
client = OpenAI(default_headers={"x-llm-team": "gate", "x-llm-service": "proxy"})


def chat(text):
    return client.chat.completions.create(model="m1", messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "chat", **current.get()})  # call: m1


def lite(text):
    return litellm.completion(model="openai/m2", messages=[{"role": "user", "content": text}], extra_headers=current.get())  # call: m2 unknown


token = current.set({"x-llm-team": "gate", "x-llm-feature": "chat"})
chat("a")
lite("b")
current.reset(token)
