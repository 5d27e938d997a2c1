"""Tools, parallel branches, fallbacks and structured answers in one chain of LangChain."""
from langchain_anthropic import ChatAnthropic
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnableParallel, RunnablePassthrough
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from pydantic import BaseModel

OWNER = {"x-llm-team": "legal", "x-llm-service": "review"}


class Clause(BaseModel):
    title: str


@tool
def look_up(name: str) -> str:
    """Look up."""
    return name


def chat(model: str, feature: str = "") -> ChatOpenAI:
    return ChatOpenAI(model=model, default_headers={**OWNER, "x-llm-feature": feature} if feature else OWNER)


prompt = ChatPromptTemplate.from_messages([("system", "Be brief."), ("user", "{text}")])
tools = prompt | chat("m1", "tools").bind_tools([look_up])
tools.invoke({"text": "hi"})  # call: m1
both = RunnableParallel(short=prompt | chat("m2", "short"), long=prompt | chat("m3") | StrOutputParser())
both.invoke({"text": "hi"})  # call: m2, m3
clauses = prompt | chat("m4", "clauses").with_structured_output(Clause)
clauses.batch([{"text": "a"}, {"text": "b"}])  # call: m4
shout = {"text": RunnablePassthrough()} | prompt | chat("m5") | StrOutputParser() | RunnableLambda(str.upper)
shout.invoke("hi")  # call: m5
safe = chat("m6", "safe").with_fallbacks([ChatAnthropic(model="m7", default_headers=OWNER)])
(prompt | safe).invoke({"text": "hi"})  # call: m6, m7
claude = ChatAnthropic(model="m8", default_headers=OWNER, max_tokens=10)
for part in (prompt | claude.bind(extra_headers={"x-llm-feature": "bound"})).stream({"text": "hi"}):  # call: m8
    print(part)
