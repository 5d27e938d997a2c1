from openai import OpenAI

DEFAULT = OpenAI(default_headers={"x-llm-team": "maps", "x-llm-service": "geocode"})


def normalise(address, client=DEFAULT, model="m1"):
    return client.chat.completions.create(  # call: m1
        model=model,
        messages=[{"role": "user", "content": address}],
        temperature=0,
        extra_headers={"x-llm-feature": "normalise"},
    )


def country(address, *, client=DEFAULT):
    return client.chat.completions.create(model="m2", messages=[{"role": "user", "content": address}])  # call: m2


normalise("Main St 1")
country("Main St 1")
