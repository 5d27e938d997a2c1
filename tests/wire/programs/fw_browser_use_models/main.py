import asyncio
import os

from browser_use import Agent, ChatAnthropic, ChatGoogle, ChatOpenAI
from browser_use.llm import ChatDeepSeek
from browser_use.llm.messages import UserMessage

SERVICE = {"x-llm-team": "growth", "x-llm-service": "price-watch"}
MESSAGES = [UserMessage(content="Which of these is cheaper?")]


def model_for(feature: str, name: str) -> ChatOpenAI:
    return ChatOpenAI(model=name, default_headers={**SERVICE, "x-llm-feature": feature})


async def watch(task: str) -> None:
    """Needs a browser: its requests are those of its model."""
    agent = Agent(task=task, llm=model_for("watch", "m0"))
    await agent.run()


class Extractor:
    def __init__(self, llm: ChatAnthropic) -> None:
        self.llm = llm

    async def extract(self) -> str:
        return (await self.llm.ainvoke(MESSAGES)).completion  # call: m3


async def main() -> None:
    print((await model_for("compare", "m1").ainvoke(MESSAGES)).completion)  # call: m1
    plain = ChatOpenAI(model="m2")  # client: untagged feature,service,team
    await plain.ainvoke(MESSAGES)  # call: m2
    half = ChatAnthropic(model="m3", default_headers=SERVICE)  # client: untagged feature
    await Extractor(half).extract()
    google = ChatGoogle(model="m4", http_options={"headers": {**SERVICE, "x-llm-feature": "vision"}})  # client: tagged
    await google.ainvoke(MESSAGES)  # call: m4
    deepseek = ChatDeepSeek(
        model="m5", api_key="dummy", base_url=os.environ["OPENAI_BASE_URL"], client_params={"default_headers": SERVICE}
    )
    await deepseek.ainvoke(MESSAGES)  # call: m5


asyncio.run(main())
