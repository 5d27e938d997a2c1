"""A handbook search with llama-index: models from a config dataclass, engines of a class, one made on the side."""
from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from llama_index.core import Document, Settings, SummaryIndex, VectorStoreIndex
from llama_index.core.base.llms.types import ChatMessage
from llama_index.embeddings.openai import OpenAIEmbedding
from llama_index.llms.openai_like import OpenAILike


@dataclass
class RagConfig:
    llm: str = "m1"
    headers: dict[str, str] = field(default_factory=lambda: {"x-llm-team": "people", "x-llm-service": "handbook"})

    def tagged(self, feature: str) -> dict[str, str]:
        return {**self.headers, "x-llm-feature": feature}


def make_llm(config: RagConfig, feature: str, model: str | None = None) -> OpenAILike:
    return OpenAILike(model=model or config.llm, is_chat_model=True, default_headers=config.tagged(feature))


class Handbook:
    def __init__(self, config: RagConfig) -> None:
        self.config = config
        Settings.llm = make_llm(config, "search")
        Settings.embed_model = OpenAIEmbedding(model_name="e1", default_headers=config.tagged("search"))

    @cached_property
    def index(self) -> VectorStoreIndex:
        return VectorStoreIndex.from_documents([Document(text="Holidays: 30")])

    def ask(self, question: str) -> str:
        return str(self.index.as_query_engine(similarity_top_k=1).query(question))  # call: m1, e1

    def summarise(self) -> str:
        engine = SummaryIndex.from_documents([Document(text="x")]).as_query_engine(llm=make_llm(self.config, "summary", "m2"))
        return str(engine.query("Summarise"))  # call: m2

    def greet(self, name: str) -> str:
        llm = OpenAILike(model="m3", is_chat_model=True, default_headers=self.config.headers)
        return str(llm.chat([ChatMessage(role="user", content=name)]))  # call: m3


handbook = Handbook(RagConfig())
print(handbook.ask("how many?"), handbook.summarise(), handbook.greet("ann"))
