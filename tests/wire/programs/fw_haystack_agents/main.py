"""Haystack: an agent, embedders and streams; settings of the component and of the run."""
from haystack import Document, Pipeline
from haystack.components.agents import Agent
from haystack.components.builders import ChatPromptBuilder
from haystack.components.embedders import OpenAIDocumentEmbedder, OpenAITextEmbedder
from haystack.components.generators.chat import OpenAIChatGenerator
from haystack.dataclasses import ChatMessage

OWNER = {"x-llm-team": "wiki", "x-llm-service": "answers"}
HEADERS = {**OWNER, "x-llm-feature": "answer"}
ask = [ChatMessage.from_user("hi")]

agent = Agent(chat_generator=OpenAIChatGenerator(model="m1", generation_kwargs={"extra_headers": HEADERS}), tools=[])
agent.run(messages=ask)  # call: m1
OpenAITextEmbedder(model="m2", http_client_kwargs={"headers": HEADERS}).run("hi")  # call: m2
OpenAIDocumentEmbedder(model="m3", http_client_kwargs={"headers": OWNER}).run([Document(content="a")])  # call: m3
generator = OpenAIChatGenerator(model="m4", streaming_callback=print)
generator.run(messages=ask, generation_kwargs={"extra_headers": HEADERS})  # call: m4
pipeline = Pipeline()
pipeline.add_component("prompt", ChatPromptBuilder(template=ask))
pipeline.add_component("llm", OpenAIChatGenerator(model="m5", generation_kwargs={"extra_headers": OWNER}))
pipeline.connect("prompt.prompt", "llm.messages")
pipeline.run({"prompt": {}})  # call: m5
