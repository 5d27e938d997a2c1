from functools import singledispatch

import anthropic
import openai

TEAM = {"x-llm-team": "dispatch"}


@singledispatch
def send(client, text):
    raise TypeError(type(client))


@send.register
def _(client: openai.OpenAI, text):
    return client.chat.completions.create(model="m1", messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "d"}).id  # call: m1


@send.register
def _(client: anthropic.Anthropic, text):
    return client.messages.create(model="m2", max_tokens=2, messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "e"}).id  # call: m2


print(send(openai.OpenAI(default_headers={**TEAM, "x-llm-service": "d"}), "hi"))
print(send(anthropic.Anthropic(default_headers={**TEAM, "x-llm-service": "d"}), "hi"))
