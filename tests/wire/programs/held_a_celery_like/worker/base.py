from openai import OpenAI

from .celery_app import Task


class LLMTask(Task):
    _client = None

    @property
    def client(self) -> OpenAI:
        if self._client is None:
            self._client = OpenAI(default_headers={"x-llm-team": "desk", "x-llm-service": "ticket-worker"})
        return self._client
