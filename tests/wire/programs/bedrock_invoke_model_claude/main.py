import json

import boto3
from botocore.config import Config

client = boto3.client("bedrock-runtime", region_name="us-west-2", config=Config(retries={"max_attempts": 1}))


def claude(prompt, system=None):
    body = {
        "anthropic_version": "bedrock-2023-05-31",
        "max_tokens": 100,
        "messages": [{"role": "user", "content": prompt}],
    }
    if system:
        body["system"] = system
    response = client.invoke_model(modelId="m1", body=json.dumps(body), contentType="application/json")  # call: m1
    return json.loads(response["body"].read())


def claude_stream(prompt):
    response = client.invoke_model_with_response_stream(  # call: m2
        modelId="m2",
        body=json.dumps({"anthropic_version": "bedrock-2023-05-31", "max_tokens": 9, "messages": []}),
    )
    for event in response["body"]:
        yield json.loads(event["chunk"]["bytes"])


print(claude("hello", system="be brief"))
print(list(claude_stream("hello")))
