import os

import httpx
import requests

BASE = os.environ["WIRE_URL"]
http = httpx.Client(base_url=BASE, timeout=5)


def post_order(order: dict) -> int:
    response = requests.post(f"{BASE}/orders", json=order, headers={"Authorization": "Bearer shop"})
    return response.status_code


def notify(text: str) -> int:
    return http.post("/hooks/slack", json={"text": text, "messages": [text], "temperature": 0}).status_code


print(post_order({"sku": 7}), notify("order 7"))
print(requests.get(BASE + "/v1/status").status_code)
