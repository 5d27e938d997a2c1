"""Retries and searches in loops with an ``else``: what comes after the loop is reached by ``break`` alone."""

import os

import httpx
from openai import OpenAI, OpenAIError

client = OpenAI(default_headers={"x-llm-team": "search", "x-llm-service": "answers"})
FEATURES = {"x-llm-feature": "answers"}


def answer(question: str) -> str | None:
    for attempt in range(3):
        try:
            draft = client.responses.create(model="m1", input=question)  # call: m1
            break
        except OpenAIError:
            if attempt == 2:
                return None
    else:
        return None
    return client.responses.create(model="m2", input=draft.output_text, extra_headers=FEATURES).output_text  # call: m2


def headers_for(kind: str) -> dict[str, str]:
    for name, feature in (("faq", "frequent"), ("docs", "manual")):
        if name == kind:
            headers = {"x-llm-feature": feature}
            break
    else:
        headers = {}
    return headers


def rank(texts: list[str]) -> str:
    while texts:
        if (text := texts.pop()).startswith("a"):
            break
    else:
        raise ValueError("nothing to rank")
    return client.responses.create(model="m3", input=text).output_text  # call: m3


def certain(text: str) -> str:
    for headers in (FEATURES, {}):
        if headers:
            break
    else:
        headers = {}
    return client.responses.create(model="m4", input=text, extra_headers=headers).output_text  # call: m4


def post(text: str) -> str:
    body = {"model": "m5", "input": text}
    for url in (os.environ["OPENAI_BASE_URL"] + "/responses",):
        reply = httpx.post(url, json=body, headers={"authorization": "Bearer k", **headers_for("faq")})  # call: m5
        if reply.is_success:
            break
    else:
        raise RuntimeError("no endpoint answers")
    return client.responses.create(model="m6", input=reply.text[:3], extra_headers=headers_for("docs")).output_text  # call: m6


print(answer("x"), rank(["b", "a"]), certain("y"), post("z"))
