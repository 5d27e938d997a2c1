from __future__ import annotations

from openai import OpenAI


class LLM:
    """Thin layer over the SDK that every module uses."""

    def __init__(self, client: OpenAI | None = None):
        self._client = client or OpenAI()

    def complete(self, prompt: str, *, model: str, tags: dict[str, str] | None = None) -> str:
        headers = {f"x-llm-{k}": v for k, v in (tags or {}).items()}
        r = self._client.chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}], extra_headers=headers)
        return r.choices[0].message.content or ""

    def embed(self, texts: list[str], *, model: str, metadata: dict[str, str] | None = None):
        return self._client.responses.create(model=model, input="\n".join(texts), metadata=metadata)


llm = LLM()
llm.complete("x", model="m1", tags={"team": "a", "service": "b", "feature": "c"})  # call: m1
llm.complete("x", model="m2")  # call: m2
llm.embed(["x"], model="m3", metadata={"team": "a", "feature": "c"})  # call: m3
LLM(OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b"})).complete("x", model="m4", tags=dict(feature="c"))  # call: m4
