import os

from net import Sender, post_json

GATEWAY = os.environ["WIRE_URL"]
CHAT_URL = f"{GATEWAY}/v1/chat/completions"


class Writer:
    def __init__(self, settings: dict[str, str]) -> None:
        self._base = settings.get("base", f"{GATEWAY}/v1")

    def draft(self) -> None:
        post_json(f"{self._base}/chat/completions", {"model": "m1", "messages": []}, {"x-title": "Writer"})  # call: m1

    def polish(self) -> None:
        post_json(f"{self._base}/chat/completions", {"model": "m2", "messages": []})  # call: m2


def summary() -> None:
    sender = Sender.get()
    body = {"model": "m3", "messages": []}
    sender.send(method="POST", url=CHAT_URL, headers={"x-title": "Summary"}, json=body)  # call: m3
    sender.send("POST", CHAT_URL, json={"model": "m4", "messages": []})  # call: m4


post_json(f"{GATEWAY}/orders", {"sku": 1})
Writer({}).draft()
Writer({}).polish()
summary()
