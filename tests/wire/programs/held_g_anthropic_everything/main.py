"""anthropic: batches with params per entry, tool runner, beta, Bedrock, Vertex, streams with final text."""
import os

import anthropic
from anthropic import Anthropic, AnthropicBedrock, AnthropicVertex, beta_tool
from anthropic.types.message_create_params import MessageCreateParamsNonStreaming
from anthropic.types.messages.batch_create_params import Request

OWNER = {"x-llm-team": "legal", "x-llm-service": "contracts"}
MESSAGES = [{"role": "user", "content": "x"}]


@beta_tool
def lookup(name: str) -> str:
    """Look a name up."""
    return name


client = Anthropic(default_headers=OWNER)
client.messages.batches.create(  # call: m1
    requests=[Request(custom_id="1", params=MessageCreateParamsNonStreaming(model="m1", max_tokens=5, messages=MESSAGES))],
    extra_headers={"x-llm-feature": "nightly"},
)
with client.messages.stream(model="m2", max_tokens=5, messages=MESSAGES) as stream:  # call: m2
    print(stream.get_final_text())
runner = client.beta.messages.tool_runner(model="m3", max_tokens=5, messages=MESSAGES, tools=[lookup], extra_headers={"x-llm-feature": "tools"})  # call: m3
for message in runner:
    print(message.stop_reason)
bedrock = AnthropicBedrock(default_headers={**OWNER, "x-llm-feature": "bedrock"})
bedrock.messages.create(model="m4", max_tokens=5, messages=MESSAGES)  # call: m4
vertex = AnthropicVertex(project_id="p", region="r", access_token="t", default_headers=OWNER)
vertex.messages.create(model="m5", max_tokens=5, messages=MESSAGES)  # call: m5
copy = client.copy(default_headers={"x-llm-feature": "copied"})
copy.messages.with_raw_response.create(model="m6", max_tokens=5, messages=MESSAGES)  # call: m6
client.messages.create(model="m7", max_tokens=5, messages=MESSAGES, metadata={"user_id": os.environ.get("WHO", "u")}, extra_headers={"x-llm-feature": anthropic.__name__})  # call: m7
