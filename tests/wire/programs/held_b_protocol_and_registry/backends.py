import anthropic
import openai

TAGS = {"x-llm-team": "core", "x-llm-service": "chat"}


class OpenAI_:
    def __init__(self) -> None:
        self._client = openai.OpenAI(default_headers={**TAGS, "x-llm-feature": "ask"})

    def ask(self, prompt: str) -> str:
        return self._client.responses.create(model="m1", input=prompt).output_text  # call: m1


class Anthropic_:
    def __init__(self) -> None:
        self._client = anthropic.Anthropic(default_headers=TAGS)

    def ask(self, prompt: str) -> str:
        message = self._client.messages.create(  # call: m2
            model="m2", max_tokens=10, messages=[{"role": "user", "content": prompt}]
        )
        return str(message.content)
