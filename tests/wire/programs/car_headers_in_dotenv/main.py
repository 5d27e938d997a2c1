import openai
from anthropic import Anthropic
from openai import OpenAI

client = OpenAI()  # client: tagged
client.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "letters"})  # call: m1
client.responses.create(model="m2", input="x")  # call: m2
openai.chat.completions.create(model="m3", messages=[{"role": "user", "content": "x"}])  # call: m3
claude = Anthropic()  # client: untagged team,service
claude.messages.create(model="m4", max_tokens=9, messages=[{"role": "user", "content": "x"}])  # call: m4
moved = client.with_options(default_headers={"X-LLM-Feature": "moved"})
moved.responses.create(model="m5", input="x")  # call: m5
