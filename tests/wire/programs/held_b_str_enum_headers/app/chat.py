from openai import OpenAI

from app.constants import Feature, Header, Team

_client = OpenAI(default_headers={Header.TEAM.value: Team.CHAT.value, Header.SERVICE.value: "chat-api"})


def _send(model: str, text: str, headers: dict[str, str]) -> str:
    reply = _client.chat.completions.create(
        model=model,
        messages=[{"role": "user", "content": text}],
        extra_headers=headers,
    )
    return reply.choices[0].message.content or ""


def answer(text: str) -> str:
    return _send("m1", text, {Header.FEATURE.value: Feature.ANSWER})  # call: m1


def suggest(text: str) -> str:
    return _send("m2", text, {Header.FEATURE: Feature.SUGGEST.value})  # call: m2


def title(text: str) -> str:
    return _send("m3", text, {Header.SERVICE.value: Feature.TITLE})  # call: m3
