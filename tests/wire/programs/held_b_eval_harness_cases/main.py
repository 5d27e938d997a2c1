"""Compare models on a handful of prompts; costs go to the evals team."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple

import anthropic
import openai


class Case(NamedTuple):
    prompt: str
    expected: str


CASES = [Case("2+2", "4"), Case("capital of France", "Paris")]
RUNNERS: dict[str, Callable[[str], str]] = {}


def runner(name: str):
    def register(function):
        RUNNERS[name] = function
        return function

    return register


class EvalTags(NamedTuple):
    team: str = "evals"
    service: str = "model-bench"
    feature: str = "accuracy"

    def headers(self) -> dict[str, str]:
        return {f"x-llm-{key}": value for key, value in self._asdict().items()}


gpt = openai.OpenAI(default_headers=EvalTags().headers())
claude = anthropic.Anthropic(default_headers={"x-llm-team": EvalTags().team})


@runner("gpt")
def run_gpt(prompt: str) -> str:
    return gpt.chat.completions.create(model="m1", messages=[{"role": "user", "content": prompt}]).choices[0].message.content or ""  # call: m1


@runner("claude")
def run_claude(prompt: str) -> str:
    return claude.messages.create(model="m2", max_tokens=10, messages=[{"role": "user", "content": prompt}]).content[0].text  # call: m2


@runner("judge")
def judge(prompt: str) -> str:
    headers = EvalTags(feature="judge").headers()
    return openai.OpenAI().responses.create(model="m3", input=prompt, extra_headers=headers).output_text  # call: m3


parser = argparse.ArgumentParser()
parser.add_argument("--runner", choices=sorted(RUNNERS), action="append")
options = parser.parse_args()
for name in options.runner or RUNNERS:
    hits = sum(RUNNERS[name](case.prompt) == case.expected for case in CASES)
    print(name, hits)
