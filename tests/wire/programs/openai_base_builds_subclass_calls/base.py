import abc

from openai import OpenAI


class Job(abc.ABC):
    service = "content-jobs"

    def __init__(self):
        self.openai = OpenAI(default_headers={"x-llm-team": "content", "x-llm-service": self.service})

    @abc.abstractmethod
    def run(self, arg): ...
