from __future__ import annotations

from dataclasses import asdict, dataclass

from openai import OpenAI


@dataclass(frozen=True)
class Attribution:
    team: str
    service: str

    def asdict(self) -> dict[str, str]:
        return asdict(self)


def build_client(api_key: str, team: str | None = None, service: str | None = None, **options) -> OpenAI:
    headers = {"x-llm-team": team, "x-llm-service": service}
    headers = {name: value for name, value in headers.items() if value is not None}
    return OpenAI(api_key=api_key, default_headers=headers, **options)
