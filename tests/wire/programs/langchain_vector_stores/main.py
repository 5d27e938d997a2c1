"""Vector stores and retrievers embed what they are given and what they are asked for."""
from langchain_core.vectorstores import InMemoryVectorStore
from langchain_openai import OpenAIEmbeddings

BASE = {"x-llm-team": "search", "x-llm-service": "wiki"}


def embeddings(model: str, feature: str = "") -> OpenAIEmbeddings:
    headers = {**BASE, "x-llm-feature": feature} if feature else BASE
    return OpenAIEmbeddings(model=model, default_headers=headers, check_embedding_ctx_length=False)


class Wiki:
    def __init__(self) -> None:
        self.vectors = OpenAIEmbeddings(model="m3", default_headers=BASE, check_embedding_ctx_length=False)
        self.store = InMemoryVectorStore(embedding=self.vectors)

    def read(self, text: str) -> None:
        self.store.add_texts([text])  # call: m3


filled = InMemoryVectorStore(embeddings("m1", "fill"))
filled.add_texts(["a", "b"])  # call: m1
asked = InMemoryVectorStore(OpenAIEmbeddings(model="m2", check_embedding_ctx_length=False))
retriever = asked.as_retriever(search_kwargs={"k": 1})
retriever.invoke("a")  # call: m2
Wiki().read("c")
found = InMemoryVectorStore(embeddings("m4"))
print(found.similarity_search("a"))  # call: m4
