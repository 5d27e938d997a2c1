"""A coroutine of the old kind keeps the conversation and is sent prompts."""
from collections.abc import Generator

from openai import OpenAI


def conversation(client: OpenAI, feature: str | None) -> Generator[str, str, None]:
    headers = {"x-llm-service": "bot"}
    if feature:
        headers["x-llm-feature"] = feature
    messages: list[dict[str, str]] = []
    answer = ""
    while True:
        messages.append({"role": "user", "content": (yield answer)})
        reply = client.chat.completions.create(model="m1", messages=messages, extra_headers=headers)
        answer = reply.choices[0].message.content or ""


def translation(client: OpenAI) -> Generator[str, str, None]:
    text = yield ""
    while text:
        reply = client.responses.create(model="m2", input=text, extra_headers={"x-llm-service": "bot", "x-llm-feature": "t"})  # call: m2
        text = yield reply.output_text


shared = OpenAI(default_headers={"x-llm-team": "chat"})
for feature in ("talk", None):
    talk = conversation(shared, feature)  # call: m1
    next(talk)
    talk.send("hello")
translator = translation(shared)
next(translator)
translator.send("guten Tag")
