import asyncio

from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="m1", default_headers={"x-llm-team": "ads", "x-llm-service": "copy"}).bind(extra_headers={"x-llm-feature": "variants"})
clean = RunnableLambda(lambda message: str(message.content).strip())
chain = ChatPromptTemplate.from_template("Write an ad for {product}") | llm | clean
second = ChatPromptTemplate.from_template("Rate {product}") | ChatOpenAI(model="m2")
third = ChatPromptTemplate.from_template("Shorten {product}") | ChatOpenAI(model="m3", default_headers={"x-llm-feature": "short"})


async def main():
    print(await chain.abatch([{"product": "soap"}, {"product": "tea"}]))  # call: m1
    async for chunk in second.astream({"product": "tea"}):  # call: m2
        print(chunk.content, end="")
    print(await asyncio.gather(*[third.ainvoke({"product": name}) for name in ("a", "b")]))  # call: m3


asyncio.run(main())
