"""Order updates through a messaging API whose path looks like somebody else's."""

import os

import requests

API = os.environ["WIRE_URL"] + "/whatsapp/v1/messages"


def notify(phone: str, text: str) -> int:
    body = {"messaging_product": "whatsapp", "to": phone, "type": "text", "text": {"body": text}}
    return requests.post(API, json=body, headers={"Authorization": "Bearer wa"}, timeout=5).status_code


print(notify("4915112345678", "Your parcel is here."))
