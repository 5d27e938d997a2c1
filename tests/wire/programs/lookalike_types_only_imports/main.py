from __future__ import annotations

from typing import TYPE_CHECKING

import anthropic
from openai import APIConnectionError, RateLimitError
from openai.types.chat import ChatCompletionMessageParam

if TYPE_CHECKING:
    from openai import OpenAI


def history(turns: list[tuple[str, str]]) -> list[ChatCompletionMessageParam]:
    messages: list[ChatCompletionMessageParam] = []
    for question, reply in turns:
        messages.append({"role": "user", "content": question})
        messages.append({"role": "assistant", "content": reply})
    return messages


def is_transient(error: BaseException) -> bool:
    return isinstance(error, (RateLimitError, APIConnectionError, anthropic.APIStatusError))


def describe(client: OpenAI) -> str:
    return f"client for {client.base_url}"


print(history([("hi", "hello")]), is_transient(ValueError("x")))
