"""LangChain: models bound to headers, with_config, with_retry, with_fallbacks, structured output, a class of chains."""
from __future__ import annotations

from langchain_anthropic import ChatAnthropic
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnableParallel, RunnablePassthrough
from langchain_openai import ChatOpenAI

OWNER = {"x-llm-team": "lc", "x-llm-service": "chains"}


def model(name: str, **headers: str) -> ChatOpenAI:
    return ChatOpenAI(model=name, default_headers={**OWNER, **headers}, max_retries=0)


class Chains:
    prompt = ChatPromptTemplate.from_messages([("system", "You help."), ("human", "{text}")])

    def __init__(self) -> None:
        self.summary = self.prompt | model("m1", **{"x-llm-feature": "summary"}) | StrOutputParser()
        self.title = self.prompt | model("m2").with_retry(stop_after_attempt=2) | StrOutputParser()
        self.keywords = self.prompt | model("m3").bind(extra_headers={"x-llm-feature": "keywords"}) | StrOutputParser()
        self.claude = (
            {"text": RunnablePassthrough()}
            | self.prompt
            | ChatAnthropic(model="m4", default_headers=OWNER).with_config(tags=["claude"])
            | RunnableLambda(lambda message: message.content)
        )

    def report(self, text: str) -> dict[str, str]:
        return {
            "summary": self.summary.invoke({"text": text}),  # call: m1
            "title": self.title.invoke({"text": text}),  # call: m2
            "keywords": "".join(self.keywords.stream({"text": text})),  # call: m3
            "claude": self.claude.invoke(text),  # call: m4
        }


print(sorted(Chains().report("x")))
both = RunnableParallel(a=model("m5", **{"x-llm-feature": "both"}), b=lambda value: value)
both.invoke("x")  # call: m5
