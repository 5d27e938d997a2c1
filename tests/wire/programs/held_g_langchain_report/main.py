"""LCEL: prompt | model | parser, bound headers, assigned steps, configurable alternatives."""
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnablePassthrough
from models import claude, gpt

prompt = ChatPromptTemplate.from_messages([("system", "Be brief"), ("human", "{question}")])

outline = prompt | gpt.bind(extra_headers={"x-llm-feature": "outline"}) | StrOutputParser()
outline.invoke({"question": "what?"})  # call: m1

critic = prompt | claude | StrOutputParser()
critic.with_config(tags=["team:docs"], metadata={"feature": "critic"}).invoke({"question": "why?"})  # call: m2

report = {"question": RunnableLambda(lambda x: x["question"].strip())} | RunnablePassthrough.assign(
    draft=prompt | gpt.bind(model="m3", extra_headers={"x-llm-feature": "draft"})
)
report.invoke({"question": " how? "})  # call: m3

for part in (prompt | gpt.bind(model="m4").with_retry(stop_after_attempt=2)).stream({"question": "when?"}):  # call: m4
    print(part.content)
