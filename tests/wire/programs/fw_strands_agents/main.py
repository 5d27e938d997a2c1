"""Strands: the model carries the tags; attributes of an agent are for traces."""
import asyncio

from strands import Agent, tool
from strands.models import BedrockModel
from strands.models.openai import OpenAIModel

TAGS = {"team": "cloud", "service": "advisor", "feature": "cost"}
HEADERS = {"x-llm-team": "cloud", "x-llm-service": "advisor", "x-llm-feature": "cost"}


@tool
def price(item: str) -> str:
    """Price of an item."""
    return "1"


def bedrock(name: str, tags: dict[str, str]) -> BedrockModel:
    return BedrockModel(model_id=name, streaming=False, additional_args={"requestMetadata": tags})


class Advisor:
    def __init__(self) -> None:
        self.agent = Agent(model=bedrock("m1", TAGS), tools=[price], callback_handler=None)

    def ask(self, text: str) -> str:
        return str(self.agent(text))  # call: m1


Advisor().ask("how much?")

half = Agent(model=bedrock("m2", {"team": "cloud"}), callback_handler=None)
half("hi")  # call: m2

bare = Agent(model=BedrockModel(model_id="m3", streaming=False), trace_attributes=TAGS, callback_handler=None)
bare("hi")  # call: m3

named = Agent(model="m4", callback_handler=None)  # client: untagged team,service,feature
try:
    named("hi")  # call: m4
except Exception as error:
    print(type(error))

openai = Agent(model=OpenAIModel(client_args={"default_headers": HEADERS}, model_id="m5"), callback_handler=None)
asyncio.run(openai.invoke_async("hi"))  # call: m5
untagged = Agent(model=OpenAIModel(model_id="m6"), callback_handler=None)
untagged("hi")  # call: m6
