"""Haystack: generators alone, in an agent and in a pipeline."""
import os

from haystack import Pipeline
from haystack.components.agents import Agent
from haystack.components.builders import ChatPromptBuilder
from haystack.components.embedders import OpenAITextEmbedder
from haystack.components.generators.chat import OpenAIChatGenerator
from haystack.dataclasses import ChatMessage
from haystack.utils import Secret

OWNER = {"x-llm-team": "docs", "x-llm-service": "search"}
ENVELOPE = {**OWNER, "x-llm-feature": "answers"}
KEY = Secret.from_env_var("OPENAI_API_KEY")


def generator(name: str, headers: dict[str, str]) -> OpenAIChatGenerator:
    return OpenAIChatGenerator(
        api_key=KEY,
        model=name,
        api_base_url=os.environ["OPENAI_BASE_URL"],
        generation_kwargs={"extra_headers": headers, "temperature": 0.1},
    )


def hello() -> list[ChatMessage]:
    return [ChatMessage.from_user("hello")]


class Search:
    def __init__(self) -> None:
        self.pipeline = Pipeline()
        self.pipeline.add_component("prompt", ChatPromptBuilder(template=hello()))
        self.pipeline.add_component("llm", generator("m1", ENVELOPE))
        self.pipeline.connect("prompt.prompt", "llm.messages")

    def ask(self) -> dict:
        return self.pipeline.run({"prompt": {}})  # call: m1


Search().ask()

generator("m2", OWNER).run(hello())  # call: m2
replaced = generator("m3", ENVELOPE)
replaced.run(hello(), generation_kwargs={"extra_headers": {"x-llm-feature": "other"}})  # call: m3
kept = generator("m4", ENVELOPE)
kept.run(hello(), generation_kwargs={"temperature": 0.3})  # call: m4
by_call = OpenAIChatGenerator(model="m5")
by_call.run(hello(), generation_kwargs={"extra_headers": ENVELOPE})  # call: m5
clients = OpenAIChatGenerator(model="m6", http_client_kwargs={"headers": ENVELOPE})
clients.run(hello())  # call: m6
OpenAIChatGenerator(model="m7").run(hello())  # call: m7

agent = Agent(chat_generator=generator("m8", ENVELOPE), system_prompt="Be brief.")
agent.run(messages=hello())  # call: m8
bare = Agent(chat_generator=OpenAIChatGenerator(model="m9"))
bare.run(messages=hello())  # call: m9

rag = Pipeline()
rag.add_component("embed", OpenAITextEmbedder(model="e1"))
rag.run({"embed": {"text": "x"}})  # call: e1
OpenAITextEmbedder(model="e2", http_client_kwargs={"headers": ENVELOPE}).run("x")  # call: e2
