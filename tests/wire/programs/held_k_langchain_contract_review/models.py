from functools import cache
from typing import Literal

from langchain_anthropic import ChatAnthropic
from langchain_core.language_models import BaseChatModel
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

Tier = Literal["fast", "smart"]
OWNER = {"x-llm-team": "legal", "x-llm-service": "contract-review"}


@cache
def get_chat_model(tier: Tier = "fast", temperature: float = 0.0) -> BaseChatModel:
    if tier == "smart":
        return ChatAnthropic(model="m2", temperature=temperature, max_tokens=100, default_headers=OWNER)  # client: untagged feature
    return ChatOpenAI(model="m1", temperature=temperature, default_headers=OWNER)  # client: tagged


@cache
def get_embeddings() -> OpenAIEmbeddings:
    return OpenAIEmbeddings(model="m4", check_embedding_ctx_length=False)
