from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import anthropic

_judge = anthropic.Anthropic(default_headers={"x-llm-team": "evals", "x-llm-service": "harness"})


@dataclass
class Case:
    prompt: str
    expected: str


@dataclass
class Report:
    passed: int
    total: int

    @property
    def accuracy(self) -> float:
        return self.passed / self.total


def judge(case: Case, answer: str) -> bool:
    verdict = _judge.messages.create(  # call: m4
        model="m4",
        max_tokens=5,
        system="Answer yes or no.",
        messages=[{"role": "user", "content": f"{case.prompt}: is {answer!r} the same as {case.expected!r}?"}],
        extra_headers={"x-llm-feature": "judge"},
    )
    return verdict.content[0].text.lower().startswith("yes")


def run(model: Callable[[str], str], cases: list[Case]) -> Report:
    with ThreadPoolExecutor(max_workers=2) as pool:
        answers = list(pool.map(model, [case.prompt for case in cases]))
        verdicts = pool.map(judge, cases, answers)
    return Report(sum(verdicts), len(cases))
