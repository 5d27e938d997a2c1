"""A pydantic model that holds a private client and builds it in model_post_init."""
from typing import Any

from openai import OpenAI
from pydantic import BaseModel, ConfigDict, PrivateAttr


class Assistant(BaseModel):
    model_config = ConfigDict(extra="forbid")
    team: str
    service: str = "assistant"
    _client: OpenAI = PrivateAttr()

    def model_post_init(self, context: Any) -> None:
        self._client = OpenAI(default_headers={"x-llm-team": self.team, "x-llm-service": self.service})

    def answer(self, question: str) -> str:
        return self._client.responses.create(  # call: m1
            model="m1", input=question, extra_headers={"x-llm-feature": "answer"}
        ).output_text

    def title(self, text: str) -> str:
        return self._client.responses.create(model="m2", input=text).output_text  # call: m2


assistant = Assistant(team="help")
assistant.answer("why?")
assistant.title("because")
