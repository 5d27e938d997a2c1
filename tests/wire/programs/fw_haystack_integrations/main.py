"""Haystack's integrations: Mistral speaks OpenAI's SDK, Anthropic takes extra headers, Cohere takes none."""
import os

from haystack import Pipeline
from haystack.dataclasses import ChatMessage, Document
from haystack.utils import Secret
from haystack_integrations.components.generators.anthropic import AnthropicChatGenerator
from haystack_integrations.components.generators.mistral import MistralChatGenerator
from haystack_integrations.components.rankers.cohere import CohereRanker

URL = os.environ["WIRE_URL"]
OWNER = {"x-llm-team": "docs", "x-llm-service": "search"}
ENVELOPE = {**OWNER, "x-llm-feature": "answers"}
KEY = Secret.from_token("dummy")
HI = [ChatMessage.from_user("hi")]

claude = AnthropicChatGenerator(api_key=KEY, model="m1", generation_kwargs={"extra_headers": OWNER})
claude.run(HI)  # call: m1
AnthropicChatGenerator(api_key=KEY, model="m2").run(HI, generation_kwargs={"extra_headers": ENVELOPE})  # call: m2

mistral = MistralChatGenerator(
    api_key=KEY, model="m3", api_base_url=f"{URL}/v1", generation_kwargs={"extra_headers": ENVELOPE}
)
mistral.run(HI)  # call: m3

pipeline = Pipeline()
pipeline.add_component("ranker", CohereRanker(model="m4", api_key=KEY, api_base_url=URL))
pipeline.run({"ranker": {"query": "hi", "documents": [Document(content="a")]}})  # call: m4
