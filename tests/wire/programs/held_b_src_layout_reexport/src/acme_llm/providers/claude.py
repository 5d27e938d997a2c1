import anthropic

from .. import headers as h


def ask(text: str) -> str:
    client = anthropic.Anthropic(default_headers=h.chat_headers("claude"))
    message = client.messages.create(model="m3", max_tokens=20, messages=[{"role": "user", "content": text}])  # call: m3
    return message.content[0].text
