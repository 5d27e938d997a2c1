from langchain_anthropic import ChatAnthropic
from langchain_openai import ChatOpenAI

OWNER = {"x-llm-team": "docs", "x-llm-service": "reporter"}
gpt = ChatOpenAI(model="m1", default_headers=OWNER)
claude = ChatAnthropic(model="m2", default_headers=OWNER | {"x-llm-feature": "critic"})
