"""Classes of the project that derive from LangChain's and leave sending to it."""
from langchain_core.runnables import RunnableBinding
from langchain_openai import ChatOpenAI


class Classifier(RunnableBinding):
    @classmethod
    def around(cls, model: ChatOpenAI) -> "Classifier":
        return cls(bound=model, kwargs={}, config={})


class Triage:
    def __init__(self, classifier: Classifier) -> None:
        self.classifier = classifier

    def sort(self, text: str) -> str:
        return self.classifier.invoke(text).content  # call: m1


def direct(text: str) -> str:
    tags = {"x-llm-team": "desk", "x-llm-service": "triage", "x-llm-feature": "direct"}
    return Classifier(bound=ChatOpenAI(model="m2", default_headers=tags)).invoke(text).content  # call: m2


Triage(Classifier.around(ChatOpenAI(model="m1", default_headers={"x-llm-team": "desk"}))).sort("x")
direct("x")
