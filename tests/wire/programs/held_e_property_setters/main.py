"""Headers behind a property with a setter; setting the feature rebuilds the client."""
from openai import OpenAI


class Assistant:
    def __init__(self, team: str, service: str) -> None:
        self._headers = {"x-llm-team": team, "x-llm-service": service}
        self._client = OpenAI(default_headers=self._headers)

    @property
    def feature(self) -> str | None:
        return self._headers.get("x-llm-feature")

    @feature.setter
    def feature(self, value: str) -> None:
        self._headers = {**self._headers, "x-llm-feature": value}
        self._client = self._client.with_options(default_headers=self._headers)

    @property
    def client(self) -> OpenAI:
        return self._client


first = Assistant("home", "lights")
first.feature = "dim"
first.client.responses.create(model="m1", input="x")  # call: m1
second = Assistant("home", "lights")
second.client.responses.create(model="m2", input="x", extra_headers={"x-llm-feature": "off"})  # call: m2
