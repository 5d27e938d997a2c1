"""Steps that are given their model in a dict of settings, and know no SDK."""
from langchain_core.prompts import PromptTemplate
from langchain_core.runnables import RunnableParallel


class Describe:
    def __init__(self, name: str, settings: dict | None = None):
        self.name = name
        self.model = settings["model"]

    def execute(self, chunks: list[str]) -> dict:
        chains = {}
        for i, chunk in enumerate(chunks):
            prompt = PromptTemplate(template="Describe {content}", partial_variables={"content": chunk})
            chains[f"{self.name}{i + 1}"] = prompt | self.model
        runner = RunnableParallel(**chains)
        return runner.invoke({})  # call: m1, m2
