"""A decorator counts calls; the functions below are ordinary provider calls."""

import functools
import time

import boto3
import litellm

SPENT = {}


def metered(label):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            begin = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                SPENT[label] = SPENT.get(label, 0) + time.perf_counter() - begin

        return inner

    return decorate


@metered("bedrock")
def bedrock(text):
    runtime = boto3.client("bedrock-runtime")
    return runtime.converse(modelId="m1", messages=[{"role": "user", "content": [{"text": text}]}])["usage"]  # call: m1


@metered("lite")
def lite(text, headers=None):
    return litellm.completion(model="openai/m2", messages=[{"role": "user", "content": text}], extra_headers=headers).usage


bedrock("a")
lite("b", headers={"x-llm-team": "fin", "x-llm-service": "ops", "x-llm-feature": "budget"})  # call: m2
print(sorted(SPENT))
