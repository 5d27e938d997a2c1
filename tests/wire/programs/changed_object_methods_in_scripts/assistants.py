from openai import OpenAI

client = OpenAI()


class Assistant:
    def __init__(self, model: str) -> None:
        self.model = model
        self.headers = {"x-llm-team": "support", "x-llm-service": "desk", "x-llm-feature": "answers"}

    def forget_tags(self) -> "Assistant":
        self.headers.clear()
        return self

    def retag(self, feature: str) -> None:
        self.headers["x-llm-feature"] = feature

    def answer(self) -> None:
        client.responses.create(model=self.model, input="hi", extra_headers=self.headers)  # call: m1

    def answer_again(self) -> None:
        client.responses.create(model=self.model, input="hi", extra_headers=self.headers)  # call: m2

    def answer_to_user(self) -> None:
        client.responses.create(model=self.model, input="hi", extra_headers=self.headers)  # call: m3

    def answer_in_batch(self) -> None:
        client.responses.create(model=self.model, input="hi", extra_headers=self.headers)  # call: m4

    def answer_by_mail(self) -> None:
        client.responses.create(model=self.model, input="hi", extra_headers=self.headers)  # call: m5

    def answer_at_desk(self) -> None:
        client.responses.create(model=self.model, input="hi", extra_headers=self.headers)  # call: m6

    def answer_late(self) -> None:
        client.responses.create(model=self.model, input="hi", extra_headers=self.headers)  # call: m7


def make_assistant(model: str) -> Assistant:
    return Assistant(model)


def untag(assistant: Assistant) -> None:
    assistant.forget_tags()
