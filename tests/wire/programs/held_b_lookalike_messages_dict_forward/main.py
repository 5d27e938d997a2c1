"""Webhook relay: a wrapper with **kwargs and headers, but it talks to the CRM."""

import os

import requests

CRM = os.environ["WIRE_URL"] + "/crm/v2"


class Crm:
    def __init__(self, token, **defaults):
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {token}"})
        self.defaults = defaults

    def create(self, model, messages, **kwargs):
        body = {**self.defaults, "model": model, "messages": messages, **kwargs}
        return self.session.post(f"{CRM}/messages/import", json=body, timeout=5)


crm = Crm("t", source="mail")
print(crm.create(model="ticket", messages=["hello", "are you there?"], extra_headers={"x-crm": "1"}).status_code)
