"""litellm through partialmethod, a Router in an attribute and functions stored in a tuple."""
import asyncio
from functools import partialmethod

import litellm
from litellm import Router, acompletion, completion, embedding


class Gateway:
    def __init__(self) -> None:
        self.router = Router(model_list=[{"model_name": "fast", "litellm_params": {"model": "openai/m3"}}])
        self.common = {"x-llm-team": "ml", "x-llm-service": "gateway"}

    def _complete(self, model: str, text: str, feature: str = "") -> None:
        headers = self.common | ({"x-llm-feature": feature} if feature else {})
        litellm.completion(model=model, messages=[{"role": "user", "content": text}], extra_headers=headers)

    label = partialmethod(_complete, "openai/m1", feature="label")
    guess = partialmethod(_complete, "openai/m2")

    def route(self, text: str) -> None:
        self.router.completion(  # call: m3
            model="fast", messages=[{"role": "user", "content": text}], extra_headers={**self.common, "x-llm-feature": "route"}
        )


gateway = Gateway()
gateway.label("a")  # call: m1
gateway.guess("b")  # call: m2
gateway.route("c")
MESSAGES = [{"role": "user", "content": "hi"}]
send, vector = completion, embedding
send(model="openai/m4", messages=MESSAGES, extra_headers=gateway.common)  # call: m4
vector(model="openai/m5", input=["a"], extra_headers={**gateway.common, "x-llm-feature": "vector"})  # call: m5
asyncio.run(acompletion("openai/m6", MESSAGES, extra_headers=dict(gateway.common, **{"x-llm-feature": "async"})))  # call: m6
