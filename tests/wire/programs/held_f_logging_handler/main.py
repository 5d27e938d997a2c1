"""A log handler explains errors; a filter is a look-alike beside it."""
import logging

from openai import OpenAI


class Explainer(logging.Handler):
    def __init__(self, client: OpenAI | None = None) -> None:
        super().__init__(level=logging.ERROR)
        self._client = client or OpenAI(default_headers={"x-llm-team": "sre"})

    def emit(self, record: logging.LogRecord) -> None:
        self._client.responses.create(  # call: m1
            model="m1", input=self.format(record), extra_headers={"x-llm-service": record.name, "x-llm-feature": "explain"}
        )


class Create(logging.Filter):
    def create(self, record: logging.LogRecord) -> bool:
        return True


log = logging.getLogger("worker")
log.propagate = False
log.addHandler(Explainer())
log.addFilter(Create().create)
log.error("it broke")

second = logging.getLogger("other")
second.propagate = False
second.addHandler(Explainer(OpenAI()))
second.error("it broke, too")
