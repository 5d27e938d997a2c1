from __future__ import annotations

import anthropic
import openai


class Assistant:
    def __init__(self, team: str) -> None:
        headers = {"x-llm-team": team, "x-llm-service": "assistant"}
        self.openai = openai.OpenAI(default_headers=headers)
        self.claude = anthropic.Anthropic(default_headers={**headers, "x-llm-feature": "assistant"})

    def draft(self, text: str) -> str:
        reply = self.openai.chat.completions.create(  # call: m1
            model="m1",
            messages=[{"role": "user", "content": text}],
            extra_headers={"x-llm-feature": "draft"},
        )
        return reply.choices[0].message.content or ""

    def review(self, text: str) -> str:
        reply = self.claude.messages.create(model="m2", max_tokens=20, messages=[{"role": "user", "content": text}])  # call: m2
        return reply.content[0].text

    def title(self, text: str) -> str:
        reply = self.openai.chat.completions.create(model="m3", messages=[{"role": "user", "content": text}])  # call: m3
        return reply.choices[0].message.content or ""
