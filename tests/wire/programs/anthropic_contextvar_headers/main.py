import contextvars

import anthropic

current = contextvars.ContextVar("current", default={})
client = anthropic.Anthropic()


def ask(q):
    return client.messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": q}], extra_headers=current.get())  # call: m1 unknown


def ask_more(q):
    return client.messages.create(  # call: m2
        model="m2", max_tokens=1, messages=[{"role": "user", "content": q}],
        extra_headers={"x-llm-team": "ctx", "x-llm-service": "vars", "x-llm-feature": "more"},
    )


current.set({"x-llm-team": "ctx", "x-llm-service": "vars", "x-llm-feature": "set"})
ask("x")
ask_more("x")
