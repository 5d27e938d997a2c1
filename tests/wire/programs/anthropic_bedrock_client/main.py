import json

from anthropic import AnthropicBedrock

client = AnthropicBedrock(aws_region="us-east-1", aws_access_key="a", aws_secret_key="s", default_headers={"x-llm-team": "claims"})

client.messages.create(  # call: m1
    model="m1",
    max_tokens=10,
    messages=[{"role": "user", "content": "hi"}],
    extra_headers={"X-Amzn-Bedrock-Request-Metadata": json.dumps({"service": "estimate", "feature": "photo"})},
)
client.messages.create(model="m2", max_tokens=10, messages=[{"role": "user", "content": "hi"}])  # call: m2
