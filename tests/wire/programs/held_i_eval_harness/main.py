"""An evaluation harness: cases, graders that ask a model, a thread pool over a product, results cached by a decorator."""
from __future__ import annotations

import itertools
import statistics
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from functools import partial, wraps
from typing import Any

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "evals", "x-llm-service": "harness"})
Grader = Callable[[str, str], float]
GRADERS: dict[str, Grader] = {}


def memoised(function: Callable[..., Any]) -> Callable[..., Any]:
    seen: dict[tuple[Any, ...], Any] = {}

    @wraps(function)
    def inner(*args: Any) -> Any:
        if args not in seen:
            seen[args] = function(*args)
        return seen[args]

    return inner


def grader(name: str) -> Callable[[Grader], Grader]:
    def add(function: Grader) -> Grader:
        GRADERS[name] = function
        return function

    return add


@grader("exact")
def exact(expected: str, actual: str) -> float:
    return float(expected == actual)


@grader("judge")
def judge(expected: str, actual: str) -> float:
    prompt = f"{expected} {actual}"
    verdict = client.responses.create(model="m1", input=prompt, extra_headers={"x-llm-feature": "judge"}).output_text  # call: m1
    return float(len(verdict))


@grader("similar")
def similar(expected: str, actual: str) -> float:
    first, second = (vector(text) for text in (expected, actual))
    return sum(a * b for a, b in zip(first, second))


@memoised
def vector(text: str) -> tuple[float, ...]:
    return tuple(client.embeddings.create(model="m2", input=text).data[0].embedding)  # call: m2


@dataclass
class Case:
    question: str
    expected: str
    scores: dict[str, float] = field(default_factory=dict)


def answer(model: str, feature: str | None, case: Case) -> str:
    headers = {"x-llm-feature": feature} if feature else {}
    return client.responses.create(model=model, input=case.question, extra_headers=headers).output_text


def evaluate(system: Callable[[Case], str], cases: Iterable[Case]) -> float:
    with ThreadPoolExecutor(2) as pool:
        answers = {case.question: pool.submit(system, case) for case in cases}  # call: m3, m4
        jobs: dict[Future[float], tuple[Case, str]] = {}
        for case, (name, grade) in itertools.product(cases, GRADERS.items()):
            jobs[pool.submit(grade, case.expected, answers[case.question].result())] = (case, name)
        for job in as_completed(jobs):
            case, name = jobs[job]
            case.scores[name] = job.result()
    return statistics.mean(score for case in cases for score in case.scores.values())


CASES = [Case("a", "b"), Case("c", "d")]
evaluate(partial(answer, "m3", "candidate"), CASES)
evaluate(partial(answer, "m4", None), CASES)
