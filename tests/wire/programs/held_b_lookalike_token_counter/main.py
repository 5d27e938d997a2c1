"""How much would it cost? Counts tokens and lists models; both are free."""

from anthropic import Anthropic
from openai import OpenAI

HEADERS = {"x-app": "estimator"}


def estimate(text: str) -> int:
    client = Anthropic(default_headers={"x-llm-team": "finops", "x-llm-service": "estimator"})
    counted = client.messages.count_tokens(model="claude-x", messages=[{"role": "user", "content": text}])
    return counted.input_tokens


def catalogue() -> list[str]:
    client = OpenAI(default_headers={"x-llm-team": "finops", "x-llm-service": "estimator"})
    return [model.id for model in client.models.list(extra_headers=HEADERS)]


print(estimate("hello"), catalogue())
