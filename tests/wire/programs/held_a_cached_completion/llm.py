import functools

import openai

from cache import disk_cache

openai.default_headers = {"x-llm-team": "labs", "x-llm-service": "notebooks"}


@disk_cache("complete")
def complete(prompt, model, temperature=0):
    response = openai.chat.completions.create(  # call: m1
        model=model,
        temperature=temperature,
        messages=[{"role": "user", "content": prompt}],
        extra_headers={"x-llm-feature": "complete"},
    )
    return response.choices[0].message.content


@functools.lru_cache(maxsize=256)
def classify(text):
    return openai.responses.create(model="m2", input=text).output_text  # call: m2


def memo(fn):
    seen = {}

    def inner(text):
        if text not in seen:
            seen[text] = fn(text)
        return seen[text]

    return inner


@memo
def describe(text):
    return openai.responses.create(model="m3", input=text, metadata={"feature": "describe"}).output_text  # call: m3
