"""Tags that are dropped or added along the way."""
import sys

from openai import OpenAI

client = OpenAI()
FULL = {"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"}


def send(model: str, headers: dict) -> None:
    client.responses.create(model=model, input="x", extra_headers=headers)


def trimmed(headers: dict, *, anonymous: bool) -> dict:
    found = dict(headers)
    if anonymous:
        found.pop("x-llm-team", None)
    return found


def filtered(headers: dict, keep: set[str]) -> dict:
    return {key: value for key, value in headers.items() if key in keep}


send("m1", trimmed(FULL, anonymous=False))  # call: m1
send("m2", trimmed(FULL, anonymous=True))  # call: m2
send("m3", filtered(FULL, {"x-llm-team", "x-llm-service", "x-llm-feature"}))  # call: m3
send("m4", filtered(FULL, {"x-llm-team"}))  # call: m4
for verbose in (False, True):
    headers = FULL.copy()
    if verbose:
        del headers["x-llm-feature"]
    client.responses.create(model="m5", input="x", extra_headers=headers)  # call: m5
print(len(sys.argv))
