import openai

from .base import Assistant


class Open(Assistant):
    def ask(self, model: str, text: str) -> str:
        client = openai.OpenAI(default_headers=self.headers)
        return client.with_options(default_headers={"x-llm-feature": "open"}).responses.create(model=model, input=text).output_text  # call: m3

    def ask_quietly(self, model: str, text: str) -> str:
        return ""
