from openai import OpenAI

from config import Settings


class Translator:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.llm = OpenAI(base_url=settings.llm.base_url, default_headers={**settings.llm.headers, **settings.extra})
        self.bare = OpenAI(base_url=settings.llm.base_url)

    def _headers(self, feature: str) -> dict[str, str]:
        return {**self.settings.llm.headers, "x-llm-feature": feature}

    def translate(self, text: str) -> str:
        reply = self.llm.chat.completions.create(model="m1", messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "translate"})  # call: m1
        return reply.choices[0].message.content or ""

    def detect(self, text: str) -> str:
        reply = self.llm.chat.completions.create(model="m2", messages=[{"role": "user", "content": text}])  # call: m2
        return reply.choices[0].message.content or ""

    def gloss(self, text: str) -> str:
        reply = self.bare.chat.completions.create(model="m3", messages=[{"role": "user", "content": text}], extra_headers=self._headers("gloss"))  # call: m3
        return reply.choices[0].message.content or ""
