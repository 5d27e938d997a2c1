"""Closures that capture tags at several levels, returned and stored."""
from collections.abc import Callable

from openai import OpenAI

client = OpenAI()


def for_team(team: str) -> Callable[[str], Callable[..., str]]:
    def for_service(service: str) -> Callable[..., str]:
        base = {"x-llm-team": team, "x-llm-service": service}

        def send(model: str, text: str, feature: str | None = None) -> str:
            headers = base if feature is None else {**base, "x-llm-feature": feature}
            return client.responses.create(model=model, input=text, extra_headers=headers).output_text

        return send

    return for_service


ask = for_team("cl")("os")
ask("m1", "x", "one")  # call: m1
ask("m2", "x")  # call: m2
ask("m3", "x", feature="three")  # call: m3
