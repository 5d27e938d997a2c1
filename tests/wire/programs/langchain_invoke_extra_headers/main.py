import asyncio

from langchain_core.messages import HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI

COMMON = {"x-llm-team": "shop", "x-llm-service": "advisor"}


class Advisor:
    def __init__(self, llm: ChatOpenAI | None = None):
        self.llm = llm or ChatOpenAI(model="m1", default_headers=COMMON)

    def advise(self, text: str) -> str:
        messages = [SystemMessage("You sell shoes."), HumanMessage(text)]
        return str(self.llm.invoke(messages, extra_headers={"x-llm-feature": "advise"}).content)  # call: m1


async def upsell(text: str) -> str:
    llm = ChatOpenAI(model="m2", default_headers=COMMON)
    result = await llm.ainvoke([HumanMessage(text)])  # call: m2
    return str(result.content)


print(Advisor().advise("boots"), asyncio.run(upsell("laces")))
