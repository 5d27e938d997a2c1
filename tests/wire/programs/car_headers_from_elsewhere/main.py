"""A compose file takes the headers of both SDKs, whole or in part, from the machine that it runs on."""

from anthropic import Anthropic
from openai import OpenAI

client = OpenAI()
client.responses.create(model="m1", input="x")  # call: m1 unknown

claude = Anthropic(default_headers={"x-llm-service": "writer"})
claude.messages.create(  # call: m2 unknown
    model="m2", max_tokens=9, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "letter"}
)
