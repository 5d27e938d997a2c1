import asyncio
import os

from langchain_anthropic import ChatAnthropic
from langchain_core.messages import HumanMessage


def make_model(name: str, **options) -> ChatAnthropic:
    return ChatAnthropic(model=name, max_tokens=64, base_url=os.environ["WIRE_URL"], api_key="dummy", **options)


tagged = make_model("m1", default_headers={"x-llm-team": "law", "x-llm-service": "drafts", "x-llm-feature": "nda"})
bare = make_model("m2")


async def main():
    print((await tagged.ainvoke([HumanMessage("Draft an NDA")])).content)  # call: m1
    print((await bare.ainvoke("Draft a lease")).content)  # call: m2


asyncio.run(main())
