"""argparse namespaces, environment defaults, sys.argv, a config class from a dict, and getattr with a default."""
from __future__ import annotations

import argparse
import os
from types import SimpleNamespace
from typing import Any

from openai import OpenAI


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser()
    made.add_argument("--team", default="args")
    made.add_argument("--feature", default="cli")
    made.add_argument("--quiet", action="store_true")
    return made


class Config:
    service = "argparse"

    def __init__(self, values: dict[str, Any]) -> None:
        for key, value in values.items():
            setattr(self, key, value)

    def headers(self) -> dict[str, str]:
        return {"x-llm-team": getattr(self, "team", "none"), "x-llm-service": self.service}


args = parser().parse_args(["--team", "line"])
client = OpenAI()
client.responses.create(  # call: m1
    model="m1", input="x", extra_headers={"x-llm-team": args.team, "x-llm-service": "argparse", "x-llm-feature": args.feature}
)
config = Config(vars(args))
client.responses.create(model="m2", input="x", extra_headers=config.headers())  # call: m2
client.responses.create(model="m3", input="x", extra_headers=config.headers() | {"x-llm-feature": getattr(args, "feature", "x")})  # call: m3
space = SimpleNamespace(**{"x-llm-team": "ns", "x-llm-service": "space"}, feature="f")
client.responses.create(model="m4", input="x", extra_headers={key: value for key, value in vars(space).items() if key.startswith("x-llm-")})  # call: m4
team = os.environ.get("TEAM_NAME", "env")
client.responses.create(model="m5", input="x", extra_headers={"x-llm-team": team, "x-llm-service": os.getenv("SERVICE") or "svc", "x-llm-feature": "env"})  # call: m5
