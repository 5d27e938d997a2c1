"""A LangChain tool that itself asks a (direct) model."""

from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "lexicon"})
outer = ChatOpenAI(model="m1", default_headers={"x-llm-team": "lexicon", "x-llm-service": "words", "x-llm-feature": "route"})


@tool
def define(word: str) -> str:
    """Define a word."""
    reply = client.chat.completions.create(model="m2", messages=[{"role": "user", "content": word}])  # call: m2
    return reply.choices[0].message.content or ""


reply = outer.bind_tools([define]).invoke("What does 'envelope' mean?")  # call: m1
print([define.invoke(call["args"]) for call in reply.tool_calls])
