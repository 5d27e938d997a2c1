from typing import TypedDict


class ChatParams(TypedDict, total=False):
    model: str
    messages: list[dict[str, str]]
    temperature: float
    extra_headers: dict[str, str]


DEFAULTS: ChatParams = {"temperature": 0.0}


def chat_params(model: str, text: str) -> ChatParams:
    return {**DEFAULTS, "model": model, "messages": [{"role": "user", "content": text}]}
