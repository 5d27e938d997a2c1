"""Reads the invoice export and the gateway's own spend report: admin endpoints, free."""

import os
import urllib.request

import httpx

BASE = os.environ["WIRE_URL"]
HEADERS = {"Authorization": "Bearer admin"}


def spend():
    with httpx.Client(base_url=BASE, headers=HEADERS) as http:
        http.get("/v1/organization/usage/completions", params={"group_by": "project_id"})
        http.post("/key/generate", json={"models": ["gpt-5"], "metadata": {"team": "a"}})
        return http.get("/v1/models").json()["data"]


def health():
    with urllib.request.urlopen(f"{BASE}/health/liveliness") as reply:
        return reply.status


print(spend(), health())
