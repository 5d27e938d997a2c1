from ticketbot import client as llm
from ticketbot.client import client
from ticketbot.settings import settings


def handle(text):
    kind = client.chat.completions.create(  # call: m1
        model=settings.model,
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-llm-feature": "classify"},
    )
    answer = llm.client.chat.completions.create(model="m2", messages=[{"role": "user", "content": text}])  # call: m2
    return kind.choices[0].message.content, answer.choices[0].message.content
