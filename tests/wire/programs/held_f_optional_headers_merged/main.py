"""Every layer takes optional headers and merges its own under or over them."""
from collections.abc import Mapping

from openai import OpenAI

DEFAULTS: Mapping[str, str] = {"x-llm-team": "bi", "x-llm-service": "charts"}


class Base:
    def __init__(self, client: OpenAI | None = None, headers: Mapping[str, str] | None = None) -> None:
        self.client = client if client is not None else OpenAI()
        self.headers = {**DEFAULTS, **(headers or {})}

    def _send(self, model: str, text: str, headers: Mapping[str, str] | None = None) -> str:
        merged = {**self.headers, **(headers or {})}
        return self.client.responses.create(model=model, input=text, extra_headers=merged).output_text


class Charts(Base):
    def title(self, text: str, headers: Mapping[str, str] | None = None) -> str:
        return self._send("m1", text, headers={"x-llm-feature": "title", **(headers or {})})

    def legend(self, text: str) -> str:
        return self._send("m2", text)  # call: m2


class Tables(Base):
    def __init__(self) -> None:
        super().__init__(headers={"x-llm-feature": "tables"})

    def caption(self, text: str) -> str:
        return self._send("m3", text)  # call: m3


charts = Charts()
for more in (None, {"x-llm-request": "1"}):
    charts.title("x", headers=more)  # call: m1
charts.legend("x")
Tables().caption("x")
