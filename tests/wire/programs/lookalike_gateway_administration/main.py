"""Requests to the hosts of LLM providers that generate nothing."""
import httpx
import requests


def exchange(code: str, verifier: str) -> str:
    response = requests.post(
        "https://openrouter.ai/api/v1/auth/keys", json={"code": code, "code_verifier": verifier}, timeout=10
    )
    return response.json()["key"]


def upload(path: str, key: str) -> str:
    with open(path, "rb") as file:
        headers = {"Authorization": f"Bearer {key}"}
        return httpx.post("https://api.openai.com/v1/files", files={"file": file}, headers=headers).json()["id"]


print(exchange.__name__, upload.__name__)
