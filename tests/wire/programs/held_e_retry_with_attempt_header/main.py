"""A retry loop that marks attempts and gives up on the tagged path last."""
import time

import anthropic

client = anthropic.Anthropic(default_headers={"x-llm-team": "claims"}, max_retries=0)


class Backoff:
    def __init__(self, attempts: int) -> None:
        self.attempts = attempts

    def __iter__(self):
        for attempt in range(self.attempts):
            yield attempt
            time.sleep(0)


def assess(text: str) -> str | None:
    headers = {"x-llm-service": "assessor", "x-llm-feature": "assess"}
    for attempt in Backoff(3):
        headers["x-attempt"] = str(attempt)
        try:
            return client.messages.create(  # call: m1
                model="m1", max_tokens=9, messages=[{"role": "user", "content": text}], extra_headers=headers
            ).content[0].text
        except anthropic.APIStatusError:
            continue
    return None


def fallback(text: str) -> str:
    last = None
    while last is None:
        try:
            last = client.messages.create(model="m2", max_tokens=9, messages=[{"role": "user", "content": text}])  # call: m2
        except anthropic.APIError as error:
            raise RuntimeError("no answer") from error
    return last.content[0].text


assess("a")
fallback("b")
