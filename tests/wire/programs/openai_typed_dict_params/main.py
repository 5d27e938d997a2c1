from typing import TypedDict, Unpack

from openai import OpenAI


class Options(TypedDict, total=False):
    temperature: float
    extra_headers: dict[str, str]


client = OpenAI()


def chat(model: str, text: str, **options: Unpack[Options]):
    return client.chat.completions.create(model=model, messages=[{"role": "user", "content": text}], **options)


DEFAULTS: Options = {"extra_headers": {"x-llm-team": "typed", "x-llm-service": "api", "x-llm-feature": "chat"}}

chat("m1", "x", **DEFAULTS)  # call: m1
chat("m2", "x", temperature=0.5)  # call: m2
chat("m3", "x", extra_headers={"x-llm-team": "typed"})  # call: m3
