"""Summaries of summaries: a function that calls itself, with and without headers."""
from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "docs"})


def summary(parts: list[str], headers: dict[str, str] | None = None) -> str:
    if len(parts) == 1:
        return client.responses.create(model="m1", input=parts[0], extra_headers=headers).output_text
    middle = len(parts) // 2
    return summary([summary(parts[:middle], headers), summary(parts[middle:], headers)], headers)


def outline(tree: dict, depth: int = 0) -> None:
    client.chat.completions.create(  # call: m2
        model="m2",
        messages=[{"role": "user", "content": str(depth)}],
        extra_headers={"x-llm-service": "outliner", "x-llm-feature": f"outline-{depth}"},
    )
    for child in tree.values():
        outline(child, depth + 1)


summary(["a"], {"x-llm-service": "digest", "x-llm-feature": "weekly"})  # call: m1
outline({"a": {}, "b": {"c": {}}})
