"""Arguments of a chain's call go to its first step: only where that is the model do they arrive."""
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableParallel, RunnablePassthrough
from langchain_openai import ChatOpenAI

OWNER = {"x-llm-team": "docs", "x-llm-service": "writer"}
FEATURE = {"x-llm-feature": "titles"}
PROMPT = ChatPromptTemplate.from_template("{text}")


class Titles:
    def __init__(self, llm: ChatOpenAI) -> None:
        self.chain = PROMPT | llm | StrOutputParser()

    def title(self, text: str) -> str:
        return self.chain.invoke({"text": text})  # call: m1


Titles(ChatOpenAI(model="m1", default_headers={**OWNER, **FEATURE})).title("a")

lost = PROMPT | ChatOpenAI(model="m2", default_headers=OWNER) | StrOutputParser()
lost.invoke({"text": "a"}, extra_headers=FEATURE)  # call: m2

first = ChatOpenAI(model="m3", default_headers=OWNER) | StrOutputParser()
first.invoke("a", extra_headers=FEATURE)  # call: m3

bound = PROMPT | ChatOpenAI(model="m4", default_headers=OWNER).bind(extra_headers=FEATURE)
for _ in bound.stream({"text": "a"}):  # call: m4
    pass

too_late = (PROMPT | ChatOpenAI(model="m5", default_headers=OWNER)).bind(extra_headers=FEATURE)
too_late.batch([{"text": "a"}, {"text": "b"}])  # call: m5

both = RunnableParallel(
    short=PROMPT | ChatOpenAI(model="m6", default_headers={**OWNER, **FEATURE}),
    long=PROMPT | ChatOpenAI(model="m7", default_headers=OWNER),
)
both.invoke({"text": "a"})  # call: m6, m7

mapped = {"text": RunnablePassthrough()} | PROMPT | ChatOpenAI(model="m8", default_headers={**OWNER, **FEATURE})
mapped.invoke("a")  # call: m8
