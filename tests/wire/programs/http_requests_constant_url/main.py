"""Nightly script: turns commit messages into release notes."""

import os

import requests

API_URL = os.environ.get("OPENAI_BASE_URL", "https://api.openai.com/v1") + "/chat/completions"
HEADERS = {
    "Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}",
    "Content-Type": "application/json",
}


def notes(commits):
    body = {"model": "m1", "messages": [{"role": "user", "content": "\n".join(commits)}]}
    response = requests.post(API_URL, headers=HEADERS, json=body, timeout=30)  # call: m1
    response.raise_for_status()
    return response.json()["choices"][0]["message"]["content"]


def notes_with_tags(commits):
    response = requests.post(  # call: m2
        API_URL,
        headers={**HEADERS, "x-llm-team": "release", "x-llm-service": "notes", "x-llm-feature": "weekly"},
        json={"model": "m2", "messages": [{"role": "user", "content": commits[0]}]},
        timeout=30,
    )
    return response.json()


print(notes(["fix: a", "feat: b"]))
print(notes_with_tags(["fix: a"])["choices"])
