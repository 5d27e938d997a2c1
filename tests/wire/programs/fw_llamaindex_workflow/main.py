"""LlamaIndex: agents, structured answers, chat engines and embeddings in batches."""
import os

from llama_index.core import Document, SummaryIndex, VectorStoreIndex
from llama_index.core.llms import ChatMessage
from llama_index.embeddings.openai import OpenAIEmbedding
from llama_index.llms.openai import OpenAI
from llama_index.llms.openai_like import OpenAILike

OWNER = {"x-llm-team": "legal", "x-llm-service": "contracts"}


def model(name: str, feature: str | None = None) -> OpenAI:
    headers = dict(OWNER)
    if feature is not None:
        headers["x-llm-feature"] = feature
    return OpenAI(model=name, default_headers=headers, context_window=1000)


os.environ.setdefault("OPENAI_API_BASE", os.environ["WIRE_URL"] + "/v1")
documents = [Document(text="a"), Document(text="b")]
plain = model("gpt-4o")
plain.chat([ChatMessage(role="user", content="hi")], extra_headers={"x-llm-feature": "ask"})  # call: gpt-4o
vectors = OpenAIEmbedding(model_name="m2", default_headers={**OWNER, "x-llm-feature": "index"})
vectors.get_text_embedding_batch(["a", "b"])  # call: m2
like = OpenAILike(model="m3", api_base=os.environ["WIRE_URL"] + "/v1", api_key="dummy", is_chat_model=True, default_headers=OWNER)
like.complete("hi")  # call: m3
engine = SummaryIndex.from_documents(documents).as_query_engine(llm=model("gpt-4o-mini", "summary"))
print(engine.query("what?"))  # call: gpt-4o-mini
chat = VectorStoreIndex.from_documents(documents, embed_model=vectors).as_chat_engine(
    llm=model("gpt-4", "chat"), chat_mode="context"
)
chat.chat("hi")  # call: gpt-4
