from __future__ import annotations

import dataclasses

import openai


@dataclasses.dataclass(slots=True)
class Rewriter:
    team: str
    service: str
    features: list[str] = dataclasses.field(default_factory=list)
    client: openai.OpenAI = dataclasses.field(init=False)
    _complete: object = dataclasses.field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.client = openai.OpenAI(default_headers={"x-llm-team": self.team, "x-llm-service": self.service})
        self._complete = self.client.chat.completions.create

    def rewrite(self, text: str) -> str:
        r = self._complete(model="m1", messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "rewrite"})  # call: m1
        return r.choices[0].message.content

    def shorten(self, text: str) -> str:
        r = self._complete(model="m2", messages=[{"role": "user", "content": text}])  # call: m2
        return r.choices[0].message.content


rw = Rewriter("text", "rewriter")
print(rw.rewrite("x"), rw.shorten("y"))
