"""Vendors behind an abstract class, chosen by an environment variable; features are given where objects are made."""
from providers import get_provider


def summarize(text: str) -> str:
    return get_provider(headers={"x-llm-feature": "summarize"}).generate(text, temperature=0)  # call: m1


def rewrite(text: str) -> str:
    provider = get_provider("azure", headers={"x-llm-feature": "rewrite"})
    return provider.generate(text)  # call: m2


def answer(text: str) -> str:
    provider = get_provider("anthropic")
    return provider.generate(text)  # call: m3


print(summarize("x"), rewrite("x"), answer("x"))
