"""DSPy: every argument of an LM in which tags may travel. Only its own engine sends metadata, LiteLLM's keeps it."""
import os

import dspy

TAGS = {"team": "ml", "service": "classifier", "feature": "intent"}
ENVELOPE = {f"x-llm-{key}": value for key, value in TAGS.items()}
BASE = os.environ["WIRE_URL"] + "/v1"
GATEWAY = os.environ["LLM_GATEWAY_URL"]


def attempt(lm: dspy.LM) -> None:
    try:
        lm("hello")  # call: m4, m5
    except Exception as error:
        print(type(error))


by_headers = dspy.LM("openai/m1", api_base=BASE, headers=ENVELOPE, cache=False, num_retries=0)
by_headers("hello")  # call: m1

by_body = dspy.LM("openai/m2", api_base=GATEWAY, extra_body={"metadata": TAGS}, cache=False, num_retries=0)
by_body("hello")  # call: m2

by_metadata = dspy.LM("openai/m3", api_base=BASE, engine="lm15", metadata=TAGS, store=True, cache=False, num_retries=0)
by_metadata("hello")  # call: m3

attempt(dspy.LM("openai/m4", api_base=BASE, metadata=TAGS, cache=False, num_retries=0))
attempt(dspy.LM("openai/m5", api_base=BASE, cache=False, num_retries=0))

copied = by_headers.copy(model="openai/m6")
copied("hello")  # call: m6

with dspy.context(lm=by_headers.copy(model="openai/m7")):
    try:
        dspy.Predict("text -> intent")(text="hi")  # call: m7
    except Exception as error:
        print(type(error))
