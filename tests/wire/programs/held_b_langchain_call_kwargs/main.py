from langchain_core.messages import HumanMessage
from langchain_openai import ChatOpenAI
from pydantic import BaseModel

CALL = {"extra_headers": {"x-llm-team": "hr", "x-llm-service": "cv-parser", "x-llm-feature": "parse"}}


class Person(BaseModel):
    name: str
    age: int


def parse(text):
    llm = ChatOpenAI(model="m1", temperature=0)
    return llm.with_structured_output(Person).invoke([HumanMessage(text)], **CALL)  # call: m1


def rank(texts):
    llm = ChatOpenAI(model="m2").bind(**CALL)
    return [message.content for message in llm.batch(texts)]  # call: m2


def anonymise(text):
    llm = ChatOpenAI(model="m3", model_kwargs={"extra_headers": {"x-llm-team": "hr"}})
    return llm.invoke(text).content  # call: m3


def tools(text):
    llm = ChatOpenAI(model="m4", default_headers={"x-llm-team": "hr", "x-llm-service": "cv-parser"})
    with_tools = llm.bind_tools([Person])
    return with_tools.invoke(text).tool_calls  # call: m4


print(parse("x"), rank(["x", "y"]), anonymise("x"), tools("x"))
