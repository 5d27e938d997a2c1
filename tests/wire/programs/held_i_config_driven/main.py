"""Profiles out of a ChainMap, dataclasses filled by their fields' names, headers by getattr over names."""
from __future__ import annotations

from openai import OpenAI

from config import Profile, from_file


def run(profile: Profile, text: str) -> str:
    client = OpenAI(timeout=profile.timeout)
    return client.responses.create(model=profile.model, input=text, extra_headers=profile.tags()).output_text  # call: m1, m2, m3


for name in ("fast", "slow", "other"):
    run(Profile.load(name), "x")

loaded = from_file()
headers = {f"x-llm-{key}": value for key, value in loaded["defaults"].items()}
OpenAI(default_headers=headers).responses.create(model="m4", input="x")  # call: m4 unknown
OpenAI(default_headers={"x-llm-team": loaded["defaults"]["team"]}).responses.create(model="m5", input="x")  # call: m5
