"""A descriptor that makes a sender per attribute; its feature is the attribute's name."""
from openai import OpenAI


class Prompt:
    def __init__(self, template: str, model: str, tagged: bool = True) -> None:
        self.template = template
        self.model = model
        self.tagged = tagged

    def __set_name__(self, owner: type, name: str) -> None:
        self.feature = name.replace("_", "-")

    def __get__(self, instance: "Assistant | None", owner: type):
        if instance is None:
            return self

        def send(**values: str) -> str:
            headers = {"x-llm-feature": self.feature} if self.tagged else None
            reply = instance.client.responses.create(  # call: m1, m2
                model=self.model, input=self.template.format(**values), extra_headers=headers
            )
            return reply.output_text

        return send


class Assistant:
    short_summary = Prompt("Summarise {text}", "m1")
    key_dates = Prompt("Find dates in {text}", "m2", tagged=False)

    def __init__(self) -> None:
        self.client = OpenAI(default_headers={"x-llm-team": "legal", "x-llm-service": "contracts"})


assistant = Assistant()
assistant.short_summary(text="a")
assistant.key_dates(text="b")
