from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate

from models import get_llm

prompt = ChatPromptTemplate.from_messages([("system", "You answer."), ("user", "{question}")])
qa_chain = prompt | get_llm("openai:m1", feature="qa") | StrOutputParser()


def rewrite_chain():
    llm = get_llm("anthropic:m2")
    return prompt | llm | StrOutputParser()


def router(question):
    llm = get_llm("openai:m3", "route", temperature=1.0)
    chain = prompt | llm
    chunks = [chunk.content for chunk in chain.stream({"question": question})]  # call: m3
    return "".join(chunks)
