"""Names no LLM: what is sent here depends on who calls."""
from concurrent.futures import ThreadPoolExecutor

import requests


def post(url: str, payload: dict, headers: dict | None = None) -> dict:
    reply = requests.post(url, json=payload, headers=headers or {})
    return reply.json()


class Transport:
    def __init__(self, url: str, headers: dict | None = None) -> None:
        self.url = url
        self.headers = headers or {}

    def send(self, payload: dict) -> dict:
        return requests.post(self.url, json=payload, headers=self.headers).json()  # call: m4


def in_background(url: str, payloads: list) -> list:
    with ThreadPoolExecutor() as pool:
        waiting = [pool.submit(lambda: post(url, payload)) for payload in payloads]  # call: m6
    return [one.result() for one in waiting]
