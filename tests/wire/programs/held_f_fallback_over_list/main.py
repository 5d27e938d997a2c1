"""A list of (client, model, headers) is tried in order until one answers."""
import os
from dataclasses import dataclass

from openai import APIStatusError, OpenAI


@dataclass
class Backend:
    client: OpenAI
    model: str
    headers: dict[str, str]


BACKENDS = [
    Backend(OpenAI(default_headers={"x-llm-team": "web"}, max_retries=0), "m1", {"x-llm-service": "site", "x-llm-feature": "ask"}),
    Backend(OpenAI(base_url=os.environ["WIRE_URL"] + "/v1"), "m2", {"x-llm-team": "web", "x-llm-service": "site"}),
]


def ask(text: str) -> str:
    problem: Exception | None = None
    for backend in BACKENDS:
        try:
            reply = backend.client.chat.completions.create(  # call: m1, m2
                model=backend.model,
                messages=[{"role": "user", "content": text}],
                extra_headers=backend.headers,
            )
            return reply.choices[0].message.content or ""
        except APIStatusError as error:
            problem = error
    raise RuntimeError("all failed") from problem


ask("x")
