from langchain_core.prompts import PromptTemplate
from langchain_core.runnables import RunnableLambda, RunnablePassthrough
from langchain_openai import ChatOpenAI

from .config import ENVELOPE
from .store import Store

PROMPT = PromptTemplate.from_template("Context: {context}\nQuestion: {question}")


class Answerer:
    def __init__(self, store: Store) -> None:
        llm = ChatOpenAI(model="m3", default_headers={"x-llm-team": ENVELOPE.team, "x-llm-service": ENVELOPE.service})
        self.chain = {"context": RunnableLambda(store.nearest), "question": RunnablePassthrough()} | PROMPT | llm

    def ask(self, question: str) -> str:
        return str(self.chain.invoke(question).content)  # call: m3
