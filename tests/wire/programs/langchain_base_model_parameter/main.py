from __future__ import annotations

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import BaseMessage
from langchain_openai import ChatOpenAI


class Grader:
    def __init__(self, model: BaseChatModel) -> None:
        self.model = model

    def grade(self, essay: str) -> BaseMessage:
        return self.model.invoke(f"Grade: {essay}")  # call: m1


def improve(model: BaseChatModel, essay: str) -> BaseMessage:
    return model.invoke(f"Improve: {essay}")  # call: m2


headers = {"x-llm-team": "school", "x-llm-service": "essays"}
grader = Grader(ChatOpenAI(model="m1", default_headers={**headers, "x-llm-feature": "grade"}))
print(grader.grade("I like turtles").content)
print(improve(ChatOpenAI(model="m2", default_headers=headers), "Turtles").content)
