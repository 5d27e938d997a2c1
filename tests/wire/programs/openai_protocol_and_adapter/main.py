from typing import Protocol

from openai import OpenAI


class ChatModel(Protocol):
    def chat(self, text: str) -> str: ...


class OpenAIChat:
    def __init__(self, client: OpenAI, feature: str) -> None:
        self._client = client
        self._feature = feature

    def chat(self, text: str) -> str:
        completion = self._client.chat.completions.create(  # call: m1
            model="m1",
            messages=[{"role": "user", "content": text}],
            extra_headers={"x-llm-feature": self._feature},
        )
        return completion.choices[0].message.content or ""


class Echo:
    def chat(self, text: str) -> str:
        return text


def converse(model: ChatModel) -> None:
    print(model.chat("hello"))


converse(OpenAIChat(OpenAI(default_headers={"x-llm-team": "ports"}), "converse"))
converse(Echo())
