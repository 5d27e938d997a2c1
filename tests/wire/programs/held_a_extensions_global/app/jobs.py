from . import extensions
from .extensions import require_llm


def label():
    llm = require_llm()
    r = llm.responses.create(model="m1", input="label", extra_headers={"x-llm-feature": "label"})  # call: m1
    print(r.output_text)


def score():
    r = extensions.llm.responses.create(model="m2", input="score")  # call: m2
    print(r.output_text)


def explain():
    r = extensions.claude.messages.create(  # call: m3
        model="m3",
        max_tokens=5,
        messages=[{"role": "user", "content": "explain"}],
        extra_headers={"x-llm-team": "data", "x-llm-feature": "explain"},
    )
    print(r.content[0].text)
