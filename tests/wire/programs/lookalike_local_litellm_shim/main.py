"""Offline build: `litellm` is replaced by our own shim package."""

from shim import litellm
from shim.langchain_openai import ChatOpenAI

print(litellm.completion(model="gpt-4o", messages=[{"role": "user", "content": "hi"}]))
print(ChatOpenAI(model="gpt-4o").invoke("hi"))
