"""Structured output, tools and parse helpers on two SDKs."""
from anthropic import Anthropic
from openai import OpenAI
from pydantic import BaseModel


class Person(BaseModel):
    name: str = "x"


TAGS = {"x-llm-team": "crm", "x-llm-service": "import"}
client = OpenAI(default_headers=TAGS)
claude = Anthropic(default_headers=TAGS)
parse = client.chat.completions.parse
parse(model="m1", messages=[], response_format=Person, extra_headers={"x-llm-feature": "people"})  # call: m1
parse(model="m2", messages=[], response_format=Person)  # call: m2
client.responses.with_raw_response.parse(model="m3", input="x", text_format=Person, extra_headers={"x-llm-feature": "raw"})  # call: m3
claude.messages.create(  # call: m4
    model="m4",
    max_tokens=5,
    messages=[],
    tools=[{"name": "person", "input_schema": Person.model_json_schema()}],
    extra_headers={"x-llm-feature": "tool"},
)
claude.beta.messages.create(model="m5", max_tokens=5, messages=[], betas=["x"])  # call: m5
