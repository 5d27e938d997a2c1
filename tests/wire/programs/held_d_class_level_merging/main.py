"""Class attributes merged down the hierarchy in class bodies."""
from openai import OpenAI


class Service:
    HEADERS = {"x-llm-team": "maps"}
    client = OpenAI()

    @classmethod
    def call(cls, model: str) -> None:
        cls.client.responses.create(model=model, input="x", extra_headers=cls.HEADERS)  # call: m1, m2


class Geocoder(Service):
    HEADERS = {**Service.HEADERS, "x-llm-service": "geocoder"}


class Reverse(Geocoder):
    HEADERS = Geocoder.HEADERS | {"x-llm-feature": "reverse"}

    def own(self) -> None:
        self.client.responses.create(model="m3", input="x", extra_headers=self.HEADERS)  # call: m3


class Forward(Geocoder):
    HEADERS = dict(Geocoder.HEADERS)
    HEADERS.update({"x-llm-feature": "forward"})

    def own(self) -> None:
        self.client.responses.create(model="m4", input="x", extra_headers=self.HEADERS)  # call: m4


Geocoder.call("m1")
Reverse.call("m2")
Reverse().own()
Forward().own()
