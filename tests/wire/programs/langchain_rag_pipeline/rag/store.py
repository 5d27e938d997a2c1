from langchain_openai import OpenAIEmbeddings

from .config import ENVELOPE


class Store:
    def __init__(self) -> None:
        self.embeddings = OpenAIEmbeddings(
            model="m1", check_embedding_ctx_length=False, default_headers=ENVELOPE.headers("index")
        )
        self.texts: list[str] = []
        self.vectors: list[list[float]] = []

    def load(self, texts: list[str]) -> None:
        self.texts += texts
        self.vectors += self.embeddings.embed_documents(texts)  # call: m1

    def nearest(self, question: str) -> str:
        vector = OpenAIEmbeddings(model="m2", check_embedding_ctx_length=False).embed_query(question)  # call: m2
        scores = [sum(a * b for a, b in zip(vector, row, strict=False)) for row in self.vectors]
        return self.texts[scores.index(max(scores))]
