"""LlamaIndex: a retrieval that is handed its embedding sends nothing; a pipeline that names no model embeds all the same."""
from llama_index.core import Document, QueryBundle, Settings, VectorStoreIndex
from llama_index.core.ingestion import IngestionPipeline
from llama_index.core.node_parser import SentenceSplitter
from llama_index.embeddings.openai import OpenAIEmbedding

OWNER = {"x-llm-team": "docs", "x-llm-service": "search"}
ENVELOPE = {**OWNER, "x-llm-feature": "answers"}

embedding = OpenAIEmbedding(model_name="m1", default_headers=OWNER)
index = VectorStoreIndex.from_documents([Document(text="a")], embed_model=OpenAIEmbedding(model_name="m2", default_headers=ENVELOPE))  # call: m2
retriever = index.as_retriever(similarity_top_k=1)
vector = embedding.get_text_embedding("hi")  # call: m1
retriever.retrieve(QueryBundle(query_str="hi", embedding=vector))

Settings.embed_model = OpenAIEmbedding(model_name="m3", default_headers=OWNER)
IngestionPipeline(transformations=[SentenceSplitter()]).run(documents=[Document(text="a")])
IngestionPipeline().run(documents=[Document(text="a")])  # call: m3
