from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate

from factory import get_llm, get_plain_llm


class SupportService:
    def __init__(self):
        prompt = ChatPromptTemplate.from_messages([("system", "You are support."), ("human", "{question}")])
        self.chain = prompt | get_llm("openai", "m1", "answer") | StrOutputParser()
        self.classifier = get_llm("anthropic", "m2", feature="classify")
        self.drafter = get_plain_llm(temperature=0.5)

    def answer(self, question: str) -> str:
        return self.chain.invoke({"question": question})  # call: m1

    def classify(self, question: str) -> str:
        return self.classifier.invoke(f"classify: {question}").content  # call: m2

    def draft(self, question: str) -> str:
        return self.drafter.invoke([("human", question)]).content  # call: m3
