"""Three layers of functions that pass an optional argument down."""
from anthropic import Anthropic

client = Anthropic(default_headers={"x-llm-team": "op", "x-llm-service": "chain"})


def low(model: str, *, headers: dict[str, str] | None) -> None:
    client.messages.create(
        model=model, max_tokens=5, messages=[{"role": "user", "content": "x"}], extra_headers=headers
    )


def middle(model: str, feature: str | None = None) -> None:
    low(model, headers={"x-llm-feature": feature} if feature else None)


def high_tagged() -> None:
    middle("m1", "high")  # call: m1


def high_bare() -> None:
    middle("m2")  # call: m2


high_tagged()
high_bare()
