from dataclasses import dataclass, field

import anthropic
import openai

from .components import Embedder, Generator, LLMRerank, NoRerank, Reranker, cosine
from .config import Config


@dataclass
class Pipeline:
    embedder: Embedder
    reranker: Reranker
    generator: Generator
    top_k: int
    store: list = field(default_factory=list)

    def index(self, texts):
        self.store.extend(zip(texts, self.embedder.embed(texts)))

    def answer(self, question):
        (query,) = self.embedder.embed([question])[:1]
        hits = sorted(self.store, key=lambda entry: -cosine(entry[1], query))[: self.top_k]
        return self.generator.generate(question, self.reranker.rank(question, [text for text, _ in hits]))


def build(config: Config) -> Pipeline:
    oai = openai.OpenAI()
    reranker = LLMRerank(oai, config.attribution) if config.rerank else NoRerank()
    return Pipeline(
        embedder=Embedder(oai, config.attribution),
        reranker=reranker,
        generator=Generator(anthropic.Anthropic(), config.attribution),
        top_k=config.top_k,
    )
