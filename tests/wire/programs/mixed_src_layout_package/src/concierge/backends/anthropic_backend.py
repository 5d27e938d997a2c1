from anthropic import Anthropic

from . import HEADERS


def book(text: str) -> str:
    message = Anthropic(default_headers=HEADERS).messages.create(model="m2", max_tokens=8, messages=[{"role": "user", "content": text}])  # call: m2
    return message.content[0].text
