"""Tags that LangSmith sees, but the provider does not."""

from langchain_openai import ChatOpenAI

tags = {"team": "a", "service": "b", "feature": "c"}
traced = ChatOpenAI(model="m1", metadata=tags, tags=["team:a"])
print(traced.invoke("hi").content)  # call: m1

llm = ChatOpenAI(model="m2")
print(llm.invoke("hi", config={"metadata": tags, "tags": ["team:a"]}).content)  # call: m2

configured = ChatOpenAI(model="m3").with_config(metadata=tags)
print(configured.invoke("hi").content)  # call: m3
