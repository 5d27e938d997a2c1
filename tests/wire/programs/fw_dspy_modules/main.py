"""DSPy: signatures and modules; the LM that dspy.configure() sets carries the tags."""
import os

import dspy

OWNER = {"x-llm-team": "ml", "x-llm-service": "classifier"}
ENVELOPE = {**OWNER, "x-llm-feature": "intent"}
BASE = os.environ["WIRE_URL"] + "/v1"


class Intent(dspy.Signature):
    text: str = dspy.InputField()
    intent: str = dspy.OutputField()


class Classifier(dspy.Module):
    def __init__(self, lm: dspy.LM) -> None:
        super().__init__()
        self.step = dspy.Predict(Intent)
        self.step.set_lm(lm)

    def forward(self, text: str) -> object:
        return self.step(text=text)  # call: m2


def attempt(function, *args, **kwargs) -> None:
    try:
        function(*args, **kwargs)
    except Exception as error:
        print(type(error))


dspy.configure(lm=dspy.LM("openai/m1", api_base=BASE, extra_headers=ENVELOPE, cache=False, num_retries=0))

classify = dspy.Predict("text -> intent")
try:
    classify(text="hello")  # call: m1
except Exception as error:
    print(type(error))

half = dspy.LM("openai/m2", api_base=BASE, extra_headers=OWNER, cache=False, num_retries=0)
attempt(Classifier(half), "hello")

direct = dspy.LM("openai/m3", api_base=BASE, cache=False, num_retries=0)
direct("hello")  # call: m3

replaced = dspy.LM("openai/m4", api_base=BASE, extra_headers=ENVELOPE, cache=False, num_retries=0)
replaced("hello", extra_headers={"x-llm-feature": "other"})  # call: m4

by_call = dspy.LM("openai/m5", api_base=BASE, cache=False, num_retries=0)
by_call(messages=[{"role": "user", "content": "hi"}], extra_headers=ENVELOPE)  # call: m5
