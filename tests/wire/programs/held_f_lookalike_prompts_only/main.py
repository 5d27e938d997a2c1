"""Prompts, token counts and messages are built and stored; nothing is sent."""
import json

from openai.types.chat import ChatCompletionMessageParam

MODELS = {"gpt-4o": "openai", "claude-sonnet": "anthropic"}


class Recorder:
    def __init__(self) -> None:
        self.requests: list[str] = []

    def create(self, **request: object) -> None:
        self.requests.append(json.dumps(request))


def messages(question: str) -> list[ChatCompletionMessageParam]:
    return [{"role": "system", "content": "x"}, {"role": "user", "content": question}]


recorder = Recorder()
for model, provider in MODELS.items():
    recorder.create(model=model, messages=messages(provider))
print(len(recorder.requests))
