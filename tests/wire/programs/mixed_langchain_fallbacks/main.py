"""A primary model with a fallback from another vendor."""

import os

from langchain_anthropic import ChatAnthropic
from langchain_openai import ChatOpenAI

PRIMARY = {"x-llm-team": "hotel", "x-llm-service": "concierge", "x-llm-feature": "reply"}

primary = ChatOpenAI(model="m1", default_headers=PRIMARY)
backup = ChatAnthropic(model="m2", max_tokens=10, base_url=os.environ["WIRE_URL"], api_key="k", default_headers={"x-llm-team": "hotel"})

print(primary.invoke("late check-out?").content)  # call: m1
print(backup.invoke("late check-out?").content)  # call: m2
