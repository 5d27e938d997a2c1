from functools import cached_property

from minicelery import Celery, Task
from openai import OpenAI

app = Celery("mail")


class LLMTask(Task):
    @cached_property
    def client(self) -> OpenAI:
        return OpenAI(default_headers={"x-llm-team": "mail", "x-llm-service": app.name})


@app.task(base=LLMTask, bind=True)
def digest(self: LLMTask, text: str) -> str:
    return self.client.responses.create(model="m1", input=text).output_text  # call: m1


@app.task(base=LLMTask, bind=True)
def enrich(self: LLMTask, text: str, feature: str = "unknown") -> str:
    return self.client.responses.create(model="m2", input=text, extra_headers={"x-llm-feature": feature}).output_text  # call: m2


@app.task
def rate(text: str) -> str:
    client = OpenAI(default_headers={"x-llm-team": "mail"})
    return client.responses.create(model="m3", input=text, extra_headers={"x-llm-feature": "rate"}).output_text  # call: m3
