from __future__ import annotations

from dataclasses import dataclass

from openai import OpenAI

client = OpenAI(max_retries=0)


@dataclass(frozen=True)
class Use:
    """Who pays for a call."""

    feature: str = ""
    team: str = "growth"
    service: str = "mailer"

    def headers(self) -> dict[str, str]:
        found = {"x-llm-team": self.team, "x-llm-service": self.service}
        if self.feature:
            found["x-llm-feature"] = self.feature
        return found


def write(text: str, use: Use) -> str:
    reply = client.responses.create(model="m1", input=text, extra_headers=use.headers())  # call: m1
    return reply.output_text


def rate(text: str, use: Use | None = None) -> str:
    headers = use.headers() if use is not None else Use(feature="rate").headers()
    reply = client.responses.create(model="m2", input=text, extra_headers=headers)  # call: m2
    return reply.output_text


def sort(text: str, use: Use) -> str:
    reply = client.responses.create(model="m3", input=text, extra_headers=use.headers())  # call: m3
    return reply.output_text
