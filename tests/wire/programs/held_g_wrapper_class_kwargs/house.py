from __future__ import annotations

from openai import OpenAI


class HouseLLM:
    def __init__(self, sdk) -> None:
        self._sdk = sdk

    @classmethod
    def connect(cls, **tags: str) -> HouseLLM:
        return cls(OpenAI(default_headers={f"x-llm-{name}": value for name, value in tags.items()}))

    def __enter__(self) -> HouseLLM:
        return self

    def __exit__(self, *problem: object) -> None:
        self._sdk.close()

    def respond(self, **options):
        return self._sdk.responses.create(**options)

    def embed(self, **options):
        return self._sdk.embeddings.create(**options)


class QuietLLM(HouseLLM):
    def respond(self, **options):
        options.setdefault("max_output_tokens", 20)
        return super().respond(**options)
