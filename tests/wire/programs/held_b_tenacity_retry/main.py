"""tenacity in three shapes: decorator, Retrying loop, .call."""
from openai import OpenAI
from tenacity import Retrying, retry, stop_after_attempt, wait_none

client = OpenAI(default_headers={"x-llm-team": "w", "x-llm-service": "v"})


@retry(stop=stop_after_attempt(2), wait=wait_none(), reraise=True)
def complete(prompt: str, feature: str) -> str:
    return client.responses.create(  # call: m1
        model=feature, input=prompt, extra_headers={"x-llm-feature": feature}
    ).output_text


complete("x", "m1")
for attempt in Retrying(stop=stop_after_attempt(2), wait=wait_none()):
    with attempt:
        client.responses.create(model="m2", input="x")  # call: m2
retrying = Retrying(stop=stop_after_attempt(2))
retrying(client.responses.create, model="m3", input="x", extra_headers={"x-llm-feature": "again"})  # call: m3
