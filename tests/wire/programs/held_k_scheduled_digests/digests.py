from __future__ import annotations

from openai import OpenAI

from scheduler import hourly, scheduler

client = OpenAI(default_headers={"x-llm-team": "news", "x-llm-service": "digests"})


def digest(topic: str, feature: str | None = None) -> str:
    headers = {"x-llm-feature": feature} if feature else {}
    return client.responses.create(model="m1", input=topic, extra_headers=headers).output_text  # call: m1


@scheduler.cron("0 6 * * *")
def morning() -> str:
    return client.responses.create(  # call: m2
        model="m2", input="news", extra_headers={"x-llm-feature": morning.__name__}
    ).output_text


@scheduler.cron("0 18 * * *")
def evening() -> str:
    return client.responses.create(model="m3", input="news").output_text  # call: m3


hourly(digest, topic="sports", feature="sports")
hourly(digest, topic="weather")
