"""A fluent builder that returns itself."""
from openai import OpenAI


class RequestBuilder:
    def __init__(self, client: OpenAI) -> None:
        self._client = client
        self._headers: dict[str, str] = {}
        self._params: dict = {}

    def header(self, name: str, value: str) -> "RequestBuilder":
        self._headers[name] = value
        return self

    def model(self, name: str) -> "RequestBuilder":
        self._params["model"] = name
        return self

    def input(self, text: str) -> "RequestBuilder":
        self._params["input"] = text
        return self

    def send(self):
        return self._client.responses.create(**self._params, extra_headers=self._headers)  # call: m1, m2


client = OpenAI(default_headers={"x-llm-team": "b", "x-llm-service": "f"})
RequestBuilder(client).model("m1").input("x").header("x-llm-feature", "fluent").send()
RequestBuilder(client).model("m2").input("x").send()
