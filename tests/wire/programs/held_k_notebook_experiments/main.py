"""The script that the notebooks became: a cached client with a feature, and a second one without."""
from expkit import CachedClient


def evaluate(prompts: list[str]) -> list[str]:
    kit = CachedClient("/nowhere", feature="evaluation")
    return [kit.ask(prompt, model="m2", temperature=0) for prompt in prompts]  # call: m2


def judge(answers: list[str]) -> str:
    kit = CachedClient("/nowhere")
    return kit.ask("\n".join(answers), model="m3")  # call: m3


print(judge(evaluate(["x", "y"])))
