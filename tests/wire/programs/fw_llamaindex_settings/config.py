from llama_index.core import Settings
from llama_index.embeddings.openai import OpenAIEmbedding
from llama_index.llms.openai_like import OpenAILike

OWNER = {"x-llm-team": "search", "x-llm-service": "answers"}


def configure() -> None:
    Settings.llm = OpenAILike(model="m1", is_chat_model=True, default_headers={**OWNER, "x-llm-feature": "qa"})
    Settings.embed_model = OpenAIEmbedding(model_name="e1", default_headers={**OWNER, "x-llm-feature": "index"})
