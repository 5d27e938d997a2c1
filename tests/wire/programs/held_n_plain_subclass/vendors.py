"""Vendors behind one class: only the hub names its requests; the others use the client that they inherit."""

import os

from openai import OpenAI

URL = os.environ["WIRE_URL"] + "/v1"


class Vendor:
    label = ""

    def __init__(self) -> None:
        self._api = OpenAI(base_url=URL, api_key="k")

    def ask(self, model: str, text: str) -> str:
        reply = self._api.chat.completions.create(  # call: m1, m2
            model=model, messages=[{"role": "user", "content": text}]
        )
        return reply.choices[0].message.content or ""

    def vector(self, text: str) -> list[float]:
        return self._api.embeddings.create(model="m3", input=text).data[0].embedding  # call: m3

    @classmethod
    def sample(cls, model: str) -> str:
        return cls().ask(model, "hi")


class Direct(Vendor):
    label = "direct"


class Hub(Vendor):
    label = "hub"

    def __init__(self) -> None:
        super().__init__()
        self._api = OpenAI(base_url=URL, api_key="k", default_headers={"x-title": os.getenv("HUB_TITLE", "Hub")})


VENDORS = {"direct": Direct, "hub": Hub}


def vendor(name: str) -> Vendor:
    return VENDORS[name]()
