from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import yaml
from openai import OpenAI

RAW = """
tenants:
  acme: {team: acme-success, key_env: ACME_OPENAI_KEY, model: m1}
  globex: {team: globex-success, key_env: GLOBEX_OPENAI_KEY, model: m1}
"""


@dataclass
class Tenant:
    name: str
    team: str
    key_env: str
    model: str

    @property
    def client(self) -> OpenAI:
        return OpenAI(
            api_key=os.environ.get(self.key_env, "dummy"),
            default_headers={"x-llm-team": self.team, "x-llm-service": f"portal-{self.name}"},
        )


def load(raw: str = RAW) -> dict[str, Tenant]:
    data: dict[str, Any] = yaml.safe_load(raw)
    return {name: Tenant(name=name, **values) for name, values in data["tenants"].items()}


TENANTS = load()
