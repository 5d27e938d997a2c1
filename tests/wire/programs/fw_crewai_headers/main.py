"""crewAI: an LLM's arguments in which tags may travel, for models of its own clients."""
import os

from crewai import LLM

TAGS = {"team": "content", "service": "blog", "feature": "drafts"}
ENVELOPE = {f"x-llm-{key}": value for key, value in TAGS.items()}

LLM(model="openai/gpt-4o", default_headers=ENVELOPE).call("hi")  # call: gpt-4o
LLM(model="openai/gpt-4.1", extra_headers=ENVELOPE).call("hi")  # call: gpt-4.1
LLM(model="openai/gpt-5", additional_params={"extra_headers": ENVELOPE}).call("hi")  # call: gpt-5
LLM(model="openai/gpt-4").call("hi")  # call: gpt-4
LLM(model="openai/gpt-4-turbo", default_headers=ENVELOPE, base_url=os.environ["LLM_GATEWAY_URL"]).call("hi")  # call: gpt-4-turbo
