"""LCEL with assign, branches, passthrough and configurable models; a factory by tier, with a callback that counts."""
from __future__ import annotations

from functools import lru_cache
from typing import Any

from langchain_anthropic import ChatAnthropic
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.language_models import BaseChatModel
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableBranch, RunnableConfig, RunnableLambda, RunnablePassthrough
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from pydantic import BaseModel

OWNER = {"x-llm-team": "knowledge", "x-llm-service": "wiki"}


class Counter(BaseCallbackHandler):
    def __init__(self) -> None:
        self.calls = 0

    def on_llm_end(self, response: Any, **kwargs: Any) -> None:
        self.calls += 1


class Topic(BaseModel):
    name: str


@lru_cache
def chat_model(tier: str, feature: str | None = None) -> BaseChatModel:
    headers = {**OWNER, "x-llm-feature": feature} if feature else OWNER
    match tier:
        case "fast":
            return ChatOpenAI(model="m1", default_headers=headers)
        case "smart":
            return ChatAnthropic(model_name="m2", default_headers=headers, timeout=None, stop=None)
        case other:
            raise ValueError(other)


def answer_chain():
    prompt = ChatPromptTemplate.from_messages([("system", "Answer briefly."), ("human", "{question}\n{context}")])
    quick = prompt | chat_model("fast", "answer") | StrOutputParser()
    deep = prompt | chat_model("smart", "deep-answer") | StrOutputParser()
    return RunnablePassthrough.assign(context=RunnableLambda(lambda inputs: inputs["question"][::-1])) | RunnableBranch(
        (lambda inputs: len(inputs["question"]) > 20, deep),
        quick,
    )


def topic(question: str) -> Topic:
    model = ChatOpenAI(model="m3", default_headers=OWNER)
    return model.with_structured_output(Topic).invoke(question)  # call: m3


def tagged_topic(question: str) -> Topic:
    model = ChatOpenAI(model="m4", default_headers=OWNER).bind(extra_headers={"x-llm-feature": "topic"})
    return model.invoke(question)  # call: m4


def similar(texts: list[str]) -> int:
    embeddings = OpenAIEmbeddings(
        model="m5", default_headers={**OWNER, "x-llm-feature": "similar"}, check_embedding_ctx_length=False
    )
    return len(embeddings.embed_documents(texts))  # call: m5


def main() -> None:
    counter = Counter()
    config = RunnableConfig(callbacks=[counter], tags=["wiki"], metadata={"feature": "answer"})
    chain = answer_chain()
    print(chain.invoke({"question": "why?"}, config=config))  # call: m1
    print(chain.invoke({"question": "why is the sky so very blue?"}, config))  # call: m2
    print(topic("sky"), tagged_topic("sky").content, similar(["sky"]), counter.calls)


main()
