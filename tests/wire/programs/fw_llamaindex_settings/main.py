"""A knowledge base whose models are in Settings; engines with models of their own."""
import config
from llama_index.core import Document, SummaryIndex, VectorStoreIndex
from llama_index.llms.openai_like import OpenAILike

config.configure()
DOCUMENTS = [Document(text="one"), Document(text="two")]


class KnowledgeBase:
    def __init__(self) -> None:
        self.index = VectorStoreIndex.from_documents(DOCUMENTS)

    def ask(self, question: str) -> str:
        engine = self.index.as_query_engine()
        return str(engine.query(question))  # call: m1, e1

    def ask_plainly(self, question: str) -> str:
        engine = SummaryIndex.from_documents(DOCUMENTS).as_query_engine(
            llm=OpenAILike(model="m2", is_chat_model=True, default_headers=config.OWNER)
        )
        return str(engine.query(question))  # call: m2

    def chat(self, question: str) -> str:
        llm = OpenAILike(model="m3", is_chat_model=True, default_headers={**config.OWNER, "x-llm-feature": "chat"})
        engine = self.index.as_chat_engine(chat_mode="context", llm=llm)
        return str(engine.chat(question))  # call: m3


base = KnowledgeBase()
base.ask("why?")
base.ask_plainly("how?")
base.chat("who?")
