"""Admin command: which models can we use, and how big would the prompt be?"""

import os

import anthropic
from openai import OpenAI


def names() -> list[str]:
    client = OpenAI(api_key=os.environ.get("OPENAI_API_KEY"))
    return [model.id for model in client.models.list()]


def size(text: str) -> int:
    claude = anthropic.Anthropic()
    counted = claude.messages.count_tokens(model="free-of-charge", messages=[{"role": "user", "content": text}])
    return counted.input_tokens


if __name__ == "__main__" and os.environ.get("RUN_ADMIN"):
    print(names(), size("hello"))
