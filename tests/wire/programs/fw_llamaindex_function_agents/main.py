"""LlamaIndex agents: functions as tools, workflows of agents, a query engine."""
import asyncio
import os

from llama_index.core import Document, Settings, SummaryIndex
from llama_index.core.agent.workflow import AgentWorkflow, FunctionAgent, ReActAgent
from llama_index.llms.openai_like import OpenAILike

BASE = os.environ["WIRE_URL"] + "/v1"
OWNER = {"x-llm-team": "hr", "x-llm-service": "policy"}


def llm(name: str, **headers: str) -> OpenAILike:
    return OpenAILike(
        model=name, api_base=BASE, api_key="dummy", is_chat_model=True, is_function_calling_model=True,
        default_headers={**OWNER, **headers},
    )


def days(year: int) -> int:
    """Days off."""
    return 30


async def main() -> None:
    helper = FunctionAgent(name="helper", tools=[days], llm=llm("m1", **{"x-llm-feature": "leave"}), system_prompt="Help.")
    await helper.run(user_msg="hi")  # call: m1
    flow = AgentWorkflow(agents=[FunctionAgent(name="a", description="a", tools=[], llm=llm("m2"))], root_agent="a")
    await flow.run(user_msg="hi")  # call: m2
    engine = SummaryIndex.from_documents([Document(text="a")]).as_query_engine(llm=llm("m3", **{"x-llm-feature": "lookup"}))
    await engine.aquery("what?")  # call: m3
    stream = await llm("m4").astream_complete("hi", extra_headers={"x-llm-feature": "live"})  # call: m4
    async for part in stream:
        print(part.delta)


Settings.llm = llm("m5", **{"x-llm-feature": "default"})
SummaryIndex.from_documents([Document(text="a")]).as_query_engine().query("what?")  # call: m5
try:
    asyncio.run(main())
except Exception as error:
    print(type(error), error)
