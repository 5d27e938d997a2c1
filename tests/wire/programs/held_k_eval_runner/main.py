"""An evaluation: models under test in a list, a judge, results in a table; the judge's calls name no feature."""
from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial

import litellm
from openai import OpenAI

CASES = [{"question": "1+1", "answer": "2"}, {"question": "capital of France", "answer": "Paris"}]
OWNER = {"x-llm-team": "quality", "x-llm-service": "evals"}


@dataclass(frozen=True)
class Candidate:
    name: str
    model: str
    temperature: float = 0.0

    def answer(self, question: str, *, run: str) -> str:
        response = litellm.completion(  # call: m1, m2
            model=f"openai/{self.model}",
            temperature=self.temperature,
            messages=[{"role": "user", "content": question}],
            extra_headers={**OWNER, "x-llm-feature": f"eval-{self.name}", "x-run": run},
        )
        return response.choices[0].message.content


class Judge:
    def __init__(self, model: str = "m3") -> None:
        self.model = model
        self.client = OpenAI(default_headers=OWNER)

    def __call__(self, expected: str, actual: str) -> bool:
        reply = self.client.chat.completions.create(  # call: m3
            model=self.model, messages=[{"role": "user", "content": json.dumps([expected, actual])}], max_tokens=1
        )
        return "yes" in (reply.choices[0].message.content or "").lower()


def evaluate(candidate: Candidate, judge: Judge, run: str) -> dict[str, object]:
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(partial(candidate.answer, run=run), [case["question"] for case in CASES]))
    passed = sum(judge(case["answer"], answer) for case, answer in zip(CASES, answers, strict=True))
    return {**asdict(candidate), "passed": passed}


CANDIDATES = [Candidate("small", "m1"), Candidate("large", "m2", temperature=0.2)]
for row in map(partial(evaluate, judge=Judge(), run="r1"), CANDIDATES):
    print(row["name"], row["passed"])
