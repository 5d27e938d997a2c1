"""An evaluation runs the product of models and prompts; graders are picked by name."""
import itertools
import os

from anthropic import Anthropic
from openai import OpenAI

RUN = {"x-llm-team": "evals", "x-llm-service": os.environ.get("EVAL_NAME", "nightly")}
candidates = OpenAI(default_headers=RUN)
grader = Anthropic(default_headers=RUN)


def answer(model: str, prompt: str) -> str:
    return candidates.responses.create(model=model, input=prompt, extra_headers={"x-llm-feature": "answer"}).output_text  # call: m1, m2


def exact(reply: str, expected: str) -> bool:
    return reply == expected


def model_graded(reply: str, expected: str) -> bool:
    verdict = grader.messages.create(  # call: m3
        model="m3", max_tokens=9, messages=[{"role": "user", "content": f"{reply} {expected}"}]
    )
    return "yes" in verdict.content[0].text


GRADERS = {"exact": exact, "model": model_graded}
for model, (prompt, expected), grading in itertools.product(["m1", "m2"], [("1+1", "2")], GRADERS):
    GRADERS[grading](answer(model, prompt), expected)
