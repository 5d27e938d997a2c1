from __future__ import annotations

from typing import Any

import anthropic


class LLMTask:
    name: str
    model = "m1"

    def __init__(self, client: anthropic.Anthropic | None = None) -> None:
        self.client = client or anthropic.Anthropic(
            default_headers={"x-llm-team": "billing", "x-llm-service": "billing-tasks"}
        )

    def ask(self, prompt: str, **params: Any) -> str:
        params.setdefault("max_tokens", 100)
        message = self.client.messages.create(  # call: m1, m2
            model=self.model,
            messages=[{"role": "user", "content": prompt}],
            extra_headers={"x-llm-feature": self.name},
            **params,
        )
        return message.content[0].text

    def run(self, *args: Any) -> str:
        raise NotImplementedError
