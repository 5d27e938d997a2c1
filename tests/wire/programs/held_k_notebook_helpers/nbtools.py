"""What the notebooks import."""
import os

import litellm
from openai import OpenAI

TEAM = os.environ.get("NB_TEAM", "research")
_client = None


def client() -> OpenAI:
    global _client
    if _client is None:
        _client = OpenAI(default_headers={"x-llm-team": TEAM, "x-llm-service": "notebooks"})
    return _client


def ask(prompt, model="m1", feature="adhoc", **kw):
    r = client().chat.completions.create(  # call: m1, m2
        model=model, messages=[{"role": "user", "content": prompt}], extra_headers={"x-llm-feature": feature}, **kw
    )
    return r.choices[0].message.content


def judge(answer, rubric="is it good?"):
    r = litellm.completion(  # call: m3
        model="openai/m3",
        messages=[{"role": "user", "content": f"{rubric}\n{answer}"}],
        extra_headers={"x-llm-team": TEAM, "x-llm-service": "notebooks"},
    )
    return r.choices[0].message.content


def embed(texts, batch=2):
    out = []
    for i in range(0, len(texts), batch):
        chunk = texts[i : i + batch]
        out += [d.embedding for d in client().embeddings.create(model="m4", input=chunk).data]  # call: m4
    return out
