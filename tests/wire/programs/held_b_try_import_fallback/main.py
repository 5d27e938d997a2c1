"""Optional dependency, feature flags and a fallback provider."""
import os

try:
    import anthropic
except ImportError:
    anthropic = None
from openai import OpenAI, OpenAIError

primary = OpenAI(default_headers={"x-llm-team": "fb", "x-llm-service": "router"})
secondary = anthropic.Anthropic() if anthropic is not None else None


def ask(text: str) -> str:
    try:
        return primary.responses.create(  # call: m1
            model="m1", input=text, extra_headers={"x-llm-feature": "ask"}
        ).output_text
    except OpenAIError:
        if secondary is None:
            raise
    tags = {"x-llm-team": "fb", "x-llm-service": "router"}
    if os.environ.get("FEATURE"):
        tags["x-llm-feature"] = os.environ["FEATURE"]
    return str(
        secondary.messages.create(  # call: m2
            model="m2", max_tokens=5, messages=[{"role": "user", "content": text}], extra_headers=tags
        )
    )


print(ask("x"))
