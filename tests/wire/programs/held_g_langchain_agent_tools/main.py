"""LangChain: tools bound to a model, structured output, an agent that is built by a factory, fallbacks."""
from langchain.agents import create_agent
from langchain_core.messages import HumanMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from pydantic import BaseModel

OWNER = {"x-llm-team": "chain", "x-llm-service": "agent"}


class Verdict(BaseModel):
    text: str


@tool
def weather(city: str) -> str:
    """The weather of a city."""
    return ChatOpenAI(model="m1", default_headers={**OWNER, "x-llm-feature": "weather"}).invoke(city).content  # call: m1


def model(name: str, feature: str | None = None, **options) -> ChatOpenAI:
    headers = dict(OWNER)
    if feature:
        headers["x-llm-feature"] = feature
    return ChatOpenAI(model=name, default_headers=headers, max_retries=0, **options)


agent = create_agent(model("m2", "agent"), [weather])
agent.invoke({"messages": [HumanMessage("how is it?")]})  # call: m2
model("m3").bind_tools([weather]).invoke("x")  # call: m3
model("m4", feature="verdict").with_structured_output(Verdict).invoke("x")  # call: m4
model("m5", temperature=0).with_structured_output(Verdict, method="json_schema").batch(["x", "y"])  # call: m5
OpenAIEmbeddings(model="m6", default_headers=OWNER, check_embedding_ctx_length=False).embed_query("x")  # call: m6
