from __future__ import annotations

from typing import Any

from app.clients.openai_client import create_completion


class WriterService:
    def __init__(self, model: str = "m1") -> None:
        self.model = model

    def complete(self, prompt: str, headers: dict[str, str] | None = None, **options: Any) -> str:
        messages = [{"role": "system", "content": "Write well."}, {"role": "user", "content": prompt}]
        response = create_completion(self.model, messages, headers=headers, **options)
        return response.choices[0].message.content

    def outline(self, topic: str) -> str:
        return self.complete(f"Outline {topic}", headers={"x-llm-feature": "outline"})  # call: m1

    def draft(self, outline: str) -> str:
        return self.complete(outline, temperature=0.7)  # call: m2
