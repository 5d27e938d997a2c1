"""Objects with __call__ as steps of a pipeline."""
from openai import OpenAI


class Step:
    def __init__(self, client: OpenAI, model: str, feature: str | None) -> None:
        self.client, self.model, self.feature = client, model, feature

    def __call__(self, text: str) -> str:
        headers = {"x-llm-feature": self.feature} if self.feature else None
        return self.client.responses.create(model=self.model, input=text, extra_headers=headers).output_text  # call: m1, m2


shared = OpenAI(default_headers={"x-llm-team": "x", "x-llm-service": "y"})
pipeline = [Step(shared, "m1", "clean"), Step(shared, "m2", None)]
text = "raw"
for step in pipeline:
    text = step(text)
