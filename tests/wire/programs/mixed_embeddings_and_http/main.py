"""Vectors from OpenAI, rerank through plain HTTP, answer by Claude."""

import os

import anthropic
import requests
from openai import OpenAI

TEAM = "discovery"
openai_client = OpenAI(default_headers={"X-LLM-Team": TEAM, "X-LLM-Service": "search"})


def vectors(texts):
    data = openai_client.embeddings.create(model="m1", input=texts, extra_headers={"X-LLM-Feature": "index"}).data  # call: m1
    return [row.embedding for row in data]


def judge(question, text):
    body = {"model": "m2", "messages": [{"role": "user", "content": f"{question}: {text}"}], "max_tokens": 1}
    return requests.post(os.environ["OPENAI_BASE_URL"] + "/chat/completions", json=body, headers={"X-LLM-Team": TEAM}).ok  # call: m2


def answer(question):
    with anthropic.Anthropic() as claude:
        with claude.messages.stream(  # call: m3
            model="m3",
            max_tokens=30,
            messages=[{"role": "user", "content": question}],
            extra_headers={"X-LLM-Team": TEAM, "X-LLM-Service": "search", "X-LLM-Feature": "answer"},
        ) as stream:
            return "".join(stream.text_stream)


print(len(vectors(["a"])), judge("q", "a"), answer("q"))
