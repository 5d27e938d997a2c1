from __future__ import annotations

from typing import Any

import anthropic

from shared.llm import LLMTask


class DunningTask(LLMTask):
    name = "dunning"

    def run(self, invoice: dict[str, Any]) -> str:
        return self.ask(f"Write a reminder for {invoice}", max_tokens=50)


class RefundTask(LLMTask):
    name = "refund"
    model = "m2"

    def __init__(self) -> None:
        super().__init__(client=anthropic.Anthropic())

    def run(self, reason: str) -> str:
        return self.ask(reason)
