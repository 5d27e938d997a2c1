"""Administers the LLM proxy: keys and budgets, no completions."""

import os

import httpx
import requests

ADMIN = os.environ["WIRE_URL"] + "/admin"


def new_key(team: str) -> int:
    return requests.post(ADMIN + "/key/generate", json={"team_id": team, "models": ["gpt-4o"], "max_budget": 10}).status_code


def usage(team: str) -> int:
    with httpx.Client(base_url=ADMIN) as client:
        client.post("/spend/calculate", json={"team": team, "completions": 3})
        return client.get("/spend/logs", params={"team": team}).status_code


print(new_key("a"), usage("a"))
