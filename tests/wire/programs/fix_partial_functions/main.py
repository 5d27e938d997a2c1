"""functools.partial on methods and on own functions."""

from functools import partial

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "content", "x-llm-service": "cms"})
ask = partial(client.chat.completions.create, model="m1", temperature=0)
embed = partial(client.embeddings.create, model="m2")


def titles(text):
    return ask(messages=[{"role": "user", "content": text}])  # call: m1


def keywords(text):
    return ask(messages=[{"role": "user", "content": text}], model="m5")  # call: m5


def index(text):
    return embed(input=text)  # call: m2


def _send(model, text, *, headers=None):
    return client.responses.create(model=model, input=text, extra_headers=headers)


translate = partial(_send, "m3", headers={"x-llm-feature": "translate"})
proofread = partial(_send, "m4")

titles("a")
keywords("b")
index("c")
translate("d")  # call: m3
proofread("e")  # call: m4
