"""Proposes subject lines."""

import os

from openai import OpenAI

# Made before acme_llm existed: no tags, and a key that the search service uses as well.
client = OpenAI(api_key=os.environ["ACME_OPENAI_KEY"])


def propose(campaign: str, count: int = 5) -> list[str]:
    answer = client.chat.completions.create(
        model="gpt-5-mini",
        messages=[{"role": "user", "content": f"{count} subject lines for: {campaign}"}],
    )
    return (answer.choices[0].message.content or "").splitlines()
