from typing import Optional

from anthropic import Anthropic


class Base:
    def __init__(self, client: Optional[Anthropic] = None, team: str = "core"):
        self.client = client or Anthropic(default_headers={"x-llm-team": team})

    def _headers(self) -> dict:
        return {"x-llm-service": "chain"}

    def send(self, text, model):
        return self.client.messages.create(model=model, max_tokens=1, messages=[{"role": "user", "content": text}], extra_headers=self._headers())  # call: m1, m2


class Child(Base):
    def __init__(self):
        super().__init__(team="child")

    def _headers(self):
        headers = super()._headers()
        headers["x-llm-feature"] = "child"
        return headers


class GrandChild(Child):
    def send(self, text, model):
        self.client.messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": "pre"}], extra_headers=self._headers())  # call: m3
        return super().send(text, model)


Child().send("x", "m1")
GrandChild().send("y", "m2")
