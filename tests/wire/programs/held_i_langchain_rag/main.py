"""A RAG service on LangChain: a factory by provider name, LCEL with a parser, fallbacks, structured output, batch."""
from __future__ import annotations

from typing import Any, Literal

from langchain_anthropic import ChatAnthropic
from langchain_core.language_models import BaseChatModel
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnableParallel, RunnablePassthrough
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

Provider = Literal["openai", "anthropic"]
HEADERS = {"x-llm-team": "rag", "x-llm-service": "answers"}


def make_llm(provider: Provider, model: str, **kwargs: Any) -> BaseChatModel:
    headers = HEADERS | kwargs.pop("tags", {})
    if provider == "openai":
        return ChatOpenAI(model=model, default_headers=headers, max_retries=0, **kwargs)
    return ChatAnthropic(model=model, default_headers=headers, max_retries=0, **kwargs)


embeddings = OpenAIEmbeddings(model="m1", default_headers=HEADERS, check_embedding_ctx_length=False)
prompt = ChatPromptTemplate.from_template("{context}\n{question}")


def retrieve(question: str) -> str:
    return str(embeddings.embed_query(question))  # call: m1


full = make_llm("openai", "m2", tags={"x-llm-feature": "answer"})
chain = {"context": RunnableLambda(retrieve), "question": RunnablePassthrough()} | prompt | full | StrOutputParser()
chain.invoke("x")  # call: m2
plain = prompt | make_llm("anthropic", "m3") | StrOutputParser()
plain.batch([{"context": "a", "question": "b"}, {"context": "c", "question": "d"}])  # call: m3
both = RunnableParallel(title=prompt | make_llm("openai", "m4", tags={"x-llm-feature": "title"}), raw=RunnablePassthrough())
both.invoke({"context": "a", "question": "b"})  # call: m4
