from typing import ClassVar

from openai import OpenAI


class LLMStep:
    client: ClassVar[OpenAI] = OpenAI()
    feature: ClassVar[str] = "step"

    @property
    def headers(self):
        return {"x-llm-team": "search", "x-llm-service": "ingest", "x-llm-feature": self.feature}
