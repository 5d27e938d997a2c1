"""Haystack: asynchronous pipelines and generators with what the run gives."""
import asyncio

from haystack import Pipeline
from haystack.components.generators.chat import OpenAIChatGenerator
from haystack.dataclasses import ChatMessage

OWNER = {"x-llm-team": "wiki", "x-llm-service": "answers"}
HEADERS = {**OWNER, "x-llm-feature": "answer"}
ask = [ChatMessage.from_user("hi")]


async def main() -> None:
    await OpenAIChatGenerator(model="m1", http_client_kwargs={"headers": HEADERS}).run_async(messages=ask)  # call: m1
    await OpenAIChatGenerator(model="m2", generation_kwargs={"extra_headers": OWNER}).run_async(ask)  # call: m2
    pipeline = Pipeline()
    pipeline.add_component("llm", OpenAIChatGenerator(model="m3", generation_kwargs={"extra_headers": HEADERS}))
    await pipeline.run_async({"llm": {"messages": ask}})  # call: m3


asyncio.run(main())
