"""Chains that are kept under names which are made up in a loop, and run together."""
from langchain_openai import ChatOpenAI

from nodes import Describe

plain = ChatOpenAI(model="m1")  # client: untagged team,service,feature
tagged = ChatOpenAI(
    model="m2",
    default_headers={"x-llm-team": "docs", "x-llm-service": "scraper", "x-llm-feature": "describe"},
)
Describe("a", settings={"model": plain}).execute(["one", "two"])
Describe("b", settings={"model": tagged}).execute(["three"])
