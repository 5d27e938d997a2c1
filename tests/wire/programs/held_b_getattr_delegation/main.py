"""A proxy that counts calls and hands everything else to the client inside."""
from openai import OpenAI


class Counting:
    def __init__(self, inner, label: str) -> None:
        self._inner = inner
        self._label = label
        self.calls = 0

    def __getattr__(self, name: str):
        self.calls += 1
        return getattr(self._inner, name)


tagged = Counting(
    OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"}), "tagged"
)
bare = Counting(OpenAI(), "bare")
tagged.responses.create(model="m1", input="x")  # call: m1
bare.responses.create(model="m2", input="x")  # call: m2
bare.chat.completions.create(  # call: m3
    model="m3",
    messages=[{"role": "user", "content": "x"}],
    extra_headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"},
)
