from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

prompt = ChatPromptTemplate.from_messages([("system", "You are terse."), ("human", "{question}")])
model = ChatOpenAI(model="m1", default_headers={"x-llm-team": "edu", "x-llm-service": "quiz", "x-llm-feature": "hint"})

chain = prompt | model | StrOutputParser()
print(chain.invoke({"question": "6*7?"}))  # call: m1

batched = prompt | ChatOpenAI(model="m3", default_headers={"x-llm-team": "edu", "x-llm-service": "quiz"})
print(batched.batch([{"question": "a"}, {"question": "b"}]))  # call: m3

untagged = prompt | ChatOpenAI(model="m2", default_headers={"x-llm-team": "edu"}) | StrOutputParser()
print(untagged.invoke({"question": "again?"}))  # call: m2
