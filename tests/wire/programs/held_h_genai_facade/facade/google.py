from google import genai
from google.genai import types

from .base import Assistant


class Google(Assistant):
    def __init__(self, feature: str | None) -> None:
        super().__init__(feature)
        self._client = genai.Client()

    def ask(self, model: str, text: str) -> str:
        config = types.GenerateContentConfig(http_options=types.HttpOptions(headers={"x-llm-feature": "fixed", **self.headers}))
        return self._client.models.generate_content(model=model, contents=text, config=config).text or ""  # call: m1

    def ask_quietly(self, model: str, text: str) -> str:
        return self._client.models.generate_content(model=model, contents=text).text or ""  # call: m2
