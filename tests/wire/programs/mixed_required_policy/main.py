import boto3
import litellm
from openai import OpenAI

client = OpenAI(default_headers={"acme-team": "x", "acme-cost-center": "4711"})
client.chat.completions.create(model="m1", messages=[{"role": "user", "content": "a"}])  # call: m1
client.embeddings.create(model="m2", input="a", extra_headers={"acme-env": "prod"})  # call: m2
boto3.client("bedrock-runtime").converse(modelId="m3", messages=[{"role": "user", "content": [{"text": "a"}]}], requestMetadata={"team": "x", "cost-center": "4711", "env": "prod"})  # call: m3
litellm.completion(model="openai/m4", messages=[{"role": "user", "content": "a"}], extra_headers={"x-llm-team": "x", "acme-team": "x"})  # call: m4
