from openai import OpenAI
from registry import registry


@registry.service("llm")
def llm() -> OpenAI:
    return OpenAI(default_headers={"x-llm-team": "core", "x-llm-service": "registry"})


@registry.service("summaries")
class Summaries:
    def __init__(self) -> None:
        self.client: OpenAI = registry.get("llm")

    def run(self, text: str) -> None:
        self.client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "summaries"})  # call: m1


@registry.service("classifier")
class Classifier:
    def __init__(self) -> None:
        self.client = OpenAI()

    def run(self, text: str) -> None:
        self.client.responses.create(model="m2", input=text, extra_headers={"x-llm-feature": "classifier"})  # call: m2
