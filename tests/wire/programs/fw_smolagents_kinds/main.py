"""smolagents: tools with models inside, streams."""
import os

from smolagents import OpenAIModel, Tool, ToolCallingAgent

BASE = os.environ["WIRE_URL"] + "/v1"
OWNER = {"x-llm-team": "geo", "x-llm-service": "maps"}


class Summarise(Tool):
    name = "summarise"
    description = "Summarises."
    inputs = {"text": {"type": "string", "description": "what"}}
    output_type = "string"

    def __init__(self) -> None:
        super().__init__()
        self.model = OpenAIModel("m1", api_base=BASE, api_key="dummy", client_kwargs={"default_headers": OWNER})

    def forward(self, text: str) -> str:
        return str(self.model.generate([{"role": "user", "content": [{"type": "text", "text": text}]}]).content)  # call: m1


print(Summarise().forward("hi"))
agent = ToolCallingAgent(tools=[], model=OpenAIModel("m3", api_base=BASE, api_key="dummy", client_kwargs={"default_headers": {**OWNER, "x-llm-feature": "walk"}}), max_steps=1)
for step in agent.run("hi", stream=True):  # call: m3
    print(type(step))
