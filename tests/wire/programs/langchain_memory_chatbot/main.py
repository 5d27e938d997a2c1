from __future__ import annotations

from langchain_core.chat_history import InMemoryChatMessageHistory
from langchain_core.messages import SystemMessage
from langchain_core.runnables import Runnable
from langchain_openai import ChatOpenAI


class Bot:
    model: Runnable

    def __init__(self, team: str, service: str) -> None:
        self.history = InMemoryChatMessageHistory(messages=[SystemMessage("Be kind.")])
        self.model = ChatOpenAI(model="m1", default_headers={"x-llm-team": team, "x-llm-service": service})
        self.summariser = ChatOpenAI(model="m2", extra_body={"metadata": {"feature": "memory"}}, base_url=self.gateway(), default_headers={"x-llm-team": team})

    @staticmethod
    def gateway() -> str:
        import os

        return os.environ["LLM_GATEWAY_URL"]

    def say(self, text: str) -> str:
        self.history.add_user_message(text)
        reply = self.model.invoke(self.history.messages, extra_headers={"x-llm-feature": "talk"})  # call: m1
        self.history.add_message(reply)
        return str(reply.content)

    def compress(self) -> None:
        summary = self.summariser.invoke(self.history.messages)  # call: m2
        self.history.clear()
        self.history.add_message(summary)


bot = Bot("pets", "vet-line")
print(bot.say("my cat sneezes"))
bot.compress()
