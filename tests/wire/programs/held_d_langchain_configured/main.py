"""LCEL: bind, with_config, RunnableLambda, parallel, fallbacks and a factory."""
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnablePassthrough
from langchain_openai import ChatOpenAI

PROMPT = ChatPromptTemplate.from_template("{text}")


def model(name: str, **tags: str) -> ChatOpenAI:
    return ChatOpenAI(model=name, default_headers={f"x-llm-{key}": value for key, value in tags.items()})


full = PROMPT | model("m1", team="edu", service="quiz", feature="ask") | StrOutputParser()
full.invoke({"text": "x"})  # call: m1
half = {"text": RunnablePassthrough()} | PROMPT | model("m2", team="edu")
half.with_config(tags=["feature:ask"]).invoke("x")  # call: m2
bound = model("m3", team="edu").bind(extra_headers={"x-llm-service": "quiz", "x-llm-feature": "bind"})
(RunnableLambda(str.upper) | bound).invoke("x")  # call: m3
model("m4", team="edu", service="quiz").with_retry(stop_after_attempt=1).invoke("x")  # call: m4
