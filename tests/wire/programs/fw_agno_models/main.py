"""Which argument of which model reaches the provider."""
import os

from agno.agent import Agent
from agno.knowledge.embedder.openai import OpenAIEmbedder
from agno.models.anthropic import Claude
from agno.models.aws import AwsBedrock
from agno.models.google import Gemini
from agno.models.mistral import MistralChat
from agno.models.openai import OpenAIChat, OpenAIResponses
from agno.models.openai.like import OpenAILike
from agno.models.openrouter import OpenRouter
from openai import OpenAI

BASE = os.environ["WIRE_URL"] + "/v1"
TAGS = {"team": "lab", "service": "bench", "feature": "compare"}
HEADERS = {f"x-llm-{key}": value for key, value in TAGS.items()}


def ask(model) -> None:
    try:
        Agent(model=model, telemetry=False).run("hi")
    except Exception as error:
        print(error)


Agent(model=OpenAIChat(id="m1", client_params={"default_headers": HEADERS})).run("hi")  # call: m1
Agent(model=OpenAIChat(id="m2", metadata=TAGS)).run("hi")  # call: m2
Agent(model=OpenAIResponses(id="m3", metadata=TAGS)).run("hi")  # call: m3
Agent(model=OpenAIChat(id="m4", request_params={"extra_headers": HEADERS})).run("hi")  # call: m4
Agent(model=OpenAIChat(id="m5", client=OpenAI(default_headers=HEADERS))).run("hi")  # call: m5
Agent(model=Claude(id="m6", request_params={"extra_headers": HEADERS})).run("hi")  # call: m6
Agent(model=Claude(id="m7", request_params={"metadata": TAGS})).run("hi")  # call: m7
Agent(model=Gemini(id="m8", client_params={"http_options": {"headers": HEADERS}})).run("hi")  # call: m8
Agent(model=AwsBedrock(id="m9", request_params={"requestMetadata": TAGS})).run("hi")  # call: m9
Agent(  # call: m10
    model=MistralChat(id="m10", endpoint=os.environ["WIRE_URL"] + "/mistral", request_params={"http_headers": HEADERS})
).run("hi")
like = OpenAILike(id="m11", base_url=BASE, api_key="dummy", default_headers=HEADERS)
Agent(model=like).run("hi")  # call: m11
router = OpenRouter(id="m12", base_url=BASE, api_key="dummy", extra_headers={"x-llm-team": "lab"})
Agent(model=router).run("hi")  # call: m12
index = OpenAIEmbedder(id="m13", request_params={"extra_headers": HEADERS})
index.get_embedding("hi")  # call: m13
OpenAIEmbedder(id="m14").get_embedding_and_usage("hi")  # call: m14
Agent(model=OpenAIChat(id="m15", extra_body={"metadata": TAGS, "store": True})).run("hi")  # call: m15
