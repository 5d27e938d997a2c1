"""Dataclasses that hold headers, with defaults and without."""
from dataclasses import dataclass, field

from anthropic import Anthropic
from openai import OpenAI


@dataclass
class RequestSettings:
    model: str
    headers: dict[str, str] = field(default_factory=dict)
    timeout: float = 10.0


@dataclass(frozen=True)
class Assistant:
    settings: RequestSettings
    client: OpenAI = field(default_factory=OpenAI)

    def draft(self, text: str) -> str:
        reply = self.client.chat.completions.create(  # call: m1, m2
            model=self.settings.model,
            messages=[{"role": "user", "content": text}],
            timeout=self.settings.timeout,
            extra_headers=self.settings.headers,
        )
        return reply.choices[0].message.content


@dataclass
class Reviewer:
    model: str
    max_tokens: int = 64
    extra: dict = field(default_factory=lambda: {"x-request-source": "reviewer"})

    def __post_init__(self) -> None:
        self._client = Anthropic(max_retries=0)

    def review(self, text: str):
        return self._client.messages.create(  # call: m3
            model=self.model, max_tokens=self.max_tokens, messages=[{"role": "user", "content": text}],
            extra_headers=self.extra)


print(Assistant(RequestSettings("m1")).draft("a"))
print(Assistant(RequestSettings("m2", headers={"x-trace": "2"}, timeout=5)).draft("b"))
print(Reviewer("m3").review("c").content[0].text)
