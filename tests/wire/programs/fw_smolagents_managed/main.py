"""smolagents: a manager with managed agents, models called directly, LiteLLM."""
import os

from smolagents import CodeAgent, LiteLLMModel, OpenAIModel, ToolCallingAgent, tool

BASE = os.environ["WIRE_URL"] + "/v1"
OWNER = {"x-llm-team": "data", "x-llm-service": "notebook"}
HEADERS = {**OWNER, "x-llm-feature": "plot"}


@tool
def count(text: str) -> int:
    """Counts.

    Args:
        text: what
    """
    return len(text)


def openai_model(name: str, headers: dict[str, str]) -> OpenAIModel:
    return OpenAIModel(model_id=name, api_base=BASE, api_key="dummy", client_kwargs={"default_headers": headers})


helper = ToolCallingAgent(tools=[count], model=openai_model("m1", HEADERS), name="helper", description="helps", max_steps=1)
manager = CodeAgent(tools=[], model=openai_model("m2", OWNER), managed_agents=[helper], max_steps=1)
try:
    helper.run("hi")  # call: m1
except Exception as error:
    print(error)
try:
    manager.run("hi")  # call: m2
except Exception as error:
    print(error)
direct = openai_model("m3", OWNER)
direct([{"role": "user", "content": "hi"}], extra_headers={"x-llm-feature": "direct"})  # call: m3
glue = LiteLLMModel(model_id="openai/m4", api_base=BASE, api_key="dummy", extra_headers=HEADERS)
glue.generate([{"role": "user", "content": [{"type": "text", "text": "hi"}]}])  # call: m4
