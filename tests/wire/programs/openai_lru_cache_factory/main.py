from functools import lru_cache

from openai import OpenAI


@lru_cache(maxsize=None)
def get_client() -> OpenAI:
    return OpenAI(default_headers={"x-llm-team": "hr", "x-llm-service": "cv-screen"})


def score(cv: str) -> str:
    return get_client().chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": cv}],
        extra_headers={"x-llm-feature": "score"},
    ).choices[0].message.content


def letter(cv: str) -> str:
    client = get_client()
    reply = client.chat.completions.create(model="m2", messages=[{"role": "user", "content": cv}])  # call: m2
    return reply.choices[0].message.content


print(score("..."), letter("..."))
