"""Models and embeddings that objects are given, where nobody in the same file calls what uses them."""
import search
import writing
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

TAGS = {"x-llm-team": "docs", "x-llm-service": "writer", "x-llm-feature": "draft"}


def build() -> tuple[writing.Editor, search.Index]:
    drafter = writing.Drafter(ChatOpenAI(model="m1", default_headers=TAGS))  # client: tagged
    critic = writing.Critic(ChatOpenAI(model="m2", default_headers={"x-llm-team": "docs"}))  # client: untagged service
    return writing.Editor(drafter, critic), search.Index(OpenAIEmbeddings(model="m3", check_embedding_ctx_length=False))  # client: untagged team,service


def main() -> None:
    editor, index = build()
    editor.edit("text")
    index.find("text")


main()
