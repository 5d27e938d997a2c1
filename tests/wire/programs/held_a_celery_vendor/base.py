import anthropic
import openai
from celery import Celery, Task

app = Celery("media", broker="memory://")


class LLMTask(Task):
    abstract = True
    feature = None
    _openai = None

    @property
    def openai(self):
        if self._openai is None:
            self._openai = openai.OpenAI(default_headers=self.headers)
        return self._openai

    @property
    def headers(self):
        return {"x-llm-team": "media", "x-llm-service": "worker"}


_claude = None


def get_claude():
    global _claude
    if _claude is None:
        _claude = anthropic.Anthropic(default_headers={"x-llm-team": "media"})
    return _claude
