"""A chat model of one's own, on top of the SDK."""
from typing import Any

from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from openai import OpenAI


class GatewayChat(BaseChatModel):
    model: str
    team: str
    client: Any = None

    def model_post_init(self, context: Any) -> None:
        self.client = OpenAI(default_headers={"x-llm-team": self.team, "x-llm-service": "gateway-chat"})

    @property
    def _llm_type(self) -> str:
        return "gateway"

    def _generate(self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **kwargs: Any) -> ChatResult:
        reply = self.client.chat.completions.create(  # call: m1
            model=self.model, messages=[{"role": "user", "content": str(message.content)} for message in messages]
        )
        message = AIMessage(content=reply.choices[0].message.content or "")
        return ChatResult(generations=[ChatGeneration(message=message)])


print(GatewayChat(model="m1", team="infra").invoke("hello").content)
