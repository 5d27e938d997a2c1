"""DSPy: chains of thought, modules in modules, contexts and embedders."""
import os

import dspy

BASE = os.environ["WIRE_URL"] + "/v1"
OWNER = {"x-llm-team": "ml", "x-llm-service": "ranker"}


def lm(name: str, feature: str | None = "rank") -> dspy.LM:
    headers = OWNER if feature is None else {**OWNER, "x-llm-feature": feature}
    return dspy.LM(f"openai/{name}", api_base=BASE, api_key="dummy", extra_headers=headers, cache=False, num_retries=0)


class Ranker(dspy.Module):
    def __init__(self) -> None:
        super().__init__()
        self.think = dspy.ChainOfThought("query, text -> score")

    def forward(self, query: str, text: str):
        return self.think(query=query, text=text)  # call: m1


def attempt(run, *args, **kwargs) -> None:
    try:
        run(*args, **kwargs)
    except Exception as error:
        print(type(error))


dspy.configure(lm=lm("m1"))
attempt(Ranker(), query="a", text="b")
lm("m2", None)("hi")  # call: m2
embed = dspy.Embedder("openai/m3", api_base=BASE, api_key="dummy", extra_headers={**OWNER, "x-llm-feature": "index"}, caching=False)
try:
    embed(["a"])  # call: m3
except ImportError as error:
    print(error)
