"""A LangChain chain whose steps are functions: some use the SDK, some the model."""
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnablePassthrough
from langchain_openai import ChatOpenAI
from openai import OpenAI

HEADERS = {"x-llm-team": "support", "x-llm-service": "answers"}
sdk = OpenAI(default_headers=HEADERS)
model = ChatOpenAI(model="m2", default_headers={**HEADERS, "x-llm-feature": "answer"})
plain = ChatOpenAI(model="m3", default_headers=HEADERS)


def keywords(question: str) -> str:
    return sdk.responses.create(model="m1", input=question).output_text  # call: m1


prompt = ChatPromptTemplate.from_template("{words} {question}")
chain = {"words": RunnableLambda(keywords), "question": RunnablePassthrough()} | prompt | model | StrOutputParser()
print(chain.invoke("x"))  # call: m2
checked = RunnableLambda(keywords) | RunnableLambda(lambda text: [("user", text)]) | plain
print(checked.invoke("x").content)  # call: m3
