import os

import httpx
from names import APP_LINE, APP_NAME, APP_OWNER, SEND_TITLE

URL = os.environ["WIRE_URL"] + "/v1/chat/completions"


def labelled(title: str | None) -> dict[str, str]:
    headers = {"accept": "application/json"}
    if title:
        headers["x-title"] = title
    return headers


class Chat:
    def __init__(self) -> None:
        self.title = APP_NAME

    def _headers(self) -> dict[str, str]:
        headers = {"accept": "application/json"}
        if self.title:
            headers["x-title"] = self.title
        return headers

    def ask(self, model: str) -> None:
        httpx.post(URL, headers=self._headers(), json={"model": model, "messages": []})  # call: m1


Chat().ask("m1")
httpx.post(URL, headers=labelled(APP_LINE), json={"model": "m2", "messages": []})  # call: m2
httpx.post(URL, headers={**({"x-title": APP_NAME} if APP_NAME else {})}, json={"model": "m3", "messages": []})  # call: m3
httpx.post(URL, headers=labelled(APP_OWNER), json={"model": "m4", "messages": []})  # call: m4
if SEND_TITLE:
    switched = {"x-title": "Ledger"}
else:
    switched = {}
httpx.post(URL, headers=switched, json={"model": "m5", "messages": []})  # call: m5
part = {}
if APP_NAME.startswith("X"):
    part["x-title"] = APP_NAME
httpx.post(URL, headers=part, json={"model": "m6", "messages": []})  # call: m6
