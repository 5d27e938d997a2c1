"""Frameworks that make the SDK's client themselves: it reads its environment variable all the same."""

from langchain_anthropic import ChatAnthropic
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

FEATURE = {"x-llm-feature": "letters"}

ChatOpenAI(model="m1", default_headers=FEATURE).invoke("x")  # call: m1
ChatOpenAI(model="m2").invoke("x", extra_headers=FEATURE)  # call: m2
plain = ChatOpenAI(model="m3")  # client: tagged
plain.invoke("x")  # call: m3
OpenAIEmbeddings(model="m4", check_embedding_ctx_length=False).embed_query("x", extra_headers=FEATURE)  # call: m4
claude = ChatAnthropic(model="m5")  # client: untagged service
claude.invoke("x", extra_headers=FEATURE)  # call: m5
