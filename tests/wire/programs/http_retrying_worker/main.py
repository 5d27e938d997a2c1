"""Queue worker with retries on top of tenacity."""

import os
from concurrent.futures import ThreadPoolExecutor

import httpx
from tenacity import retry, stop_after_attempt, wait_none

TEAM_HEADERS = {"x-llm-team": "ops", "x-llm-service": "ticket-worker"}


@retry(stop=stop_after_attempt(3), wait=wait_none(), reraise=True)
def _post(model, text, headers):
    response = httpx.post(
        os.environ["WIRE_URL"] + "/v1/chat/completions",
        json={"model": model, "messages": [{"role": "user", "content": text}]},
        headers=headers,
    )
    response.raise_for_status()
    return response.json()


def triage(ticket):
    return _post("m1", ticket, {**TEAM_HEADERS, "x-llm-feature": "triage"})  # call: m1


def answer(ticket):
    return _post("m2", ticket, TEAM_HEADERS)  # call: m2


with ThreadPoolExecutor(2) as pool:
    print(len(list(pool.map(triage, ["a", "b"]))))
print(answer("c")["id"])
