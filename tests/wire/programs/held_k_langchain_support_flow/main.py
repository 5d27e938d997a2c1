"""A support flow: models by feature from a caching factory, chains with parsers, a plain model for the rest."""
from __future__ import annotations

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableBranch, RunnableLambda

from llms import LLMFactory

intent = ChatPromptTemplate.from_template("Intent of {text}") | LLMFactory.get("intent") | StrOutputParser()
refund = ChatPromptTemplate.from_template("Refund {text}") | LLMFactory.get("refund", "m2", max_retries=1) | StrOutputParser()
fallback = ChatPromptTemplate.from_template("Answer {text}") | LLMFactory.plain("m3") | StrOutputParser()


def detect(text: str) -> dict[str, str]:
    return {"text": text, "intent": intent.invoke({"text": text})}  # call: m1


class SupportFlow:
    def __init__(self) -> None:
        self.answer = RunnableBranch((lambda state: state["intent"] == "refund", refund), fallback)

    def run(self, text: str) -> str:
        state = detect(text)
        return fallback.invoke(state)  # call: m3

    def refund(self, text: str) -> str:
        return refund.invoke({"text": text})  # call: m2

    async def stream(self, text: str) -> list[str]:
        return [part async for part in RunnableLambda(lambda t: {"text": t}).astream(text)]


flow = SupportFlow()
print(flow.run("hi"), flow.refund("hi"))
