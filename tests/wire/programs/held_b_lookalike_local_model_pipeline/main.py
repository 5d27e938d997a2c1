"""On-premise inference: nothing leaves the building."""

from __future__ import annotations

from langchain_core.language_models import FakeListChatModel
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda

prompt = ChatPromptTemplate.from_template("Say {word}")
model = FakeListChatModel(responses=["one", "two"])
chain = prompt | model | StrOutputParser() | RunnableLambda(str.upper)

print(chain.invoke({"word": "one"}))
print(chain.batch([{"word": "a"}, {"word": "b"}]))
print(model.bind(stop=["."]).invoke("hello").content)
