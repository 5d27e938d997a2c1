from __future__ import annotations

import anthropic
from openai import OpenAI

llm: OpenAI | None = None
claude: anthropic.Anthropic | None = None


def setup(team: str) -> None:
    global llm, claude
    llm = OpenAI(default_headers={"x-llm-team": team, "x-llm-service": "labelling"})
    claude = anthropic.Anthropic()


def require_llm() -> OpenAI:
    if llm is None:
        raise RuntimeError("call app.init() first")
    return llm
