import os

import requests

session = requests.Session()
session.headers.update(
    {
        "x-api-key": os.environ["ANTHROPIC_API_KEY"],
        "anthropic-version": "2023-06-01",
        "x-llm-team": "legal",
        "x-llm-service": "contract-review",
    }
)
MESSAGES = os.environ["WIRE_URL"] + "/v1/messages"


def review(clause: str, feature: str | None = None) -> str:
    response = session.post(  # call: m1
        MESSAGES,
        json={"model": "m1", "max_tokens": 50, "messages": [{"role": "user", "content": clause}]},
        headers={"x-llm-feature": "clause"},
    )
    return response.json()["content"][0]["text"]


def risk(clause: str) -> str:
    data = {"model": "m2", "max_tokens": 50, "messages": [{"role": "user", "content": clause}]}
    return session.post(MESSAGES, json=data).json()["content"][0]["text"]  # call: m2


print(review("We are never liable."), risk("Ever."))
