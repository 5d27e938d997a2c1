"""Bedrock: request metadata from a helper, an event hook that adds headers, inference config tables."""
import boto3

METADATA = {"team": "legal", "service": "contracts"}
MESSAGES = [{"role": "user", "content": [{"text": "x"}]}]


def options(feature: str | None = None, **more) -> dict:
    metadata = dict(METADATA)
    if feature:
        metadata["feature"] = feature
    return {"messages": MESSAGES, "requestMetadata": metadata, **more}


client = boto3.client("bedrock-runtime", region_name="us-east-1")
client.converse(modelId="m1", **options("redline"))  # call: m1
client.converse(modelId="m2", **options(inferenceConfig={"maxTokens": 5}))  # call: m2

hooked = boto3.client("bedrock-runtime", region_name="us-east-1")


def add_tags(request, **kwargs):
    for key, value in METADATA.items():
        request.headers[f"x-llm-{key}"] = value


hooked.meta.events.register("before-send.bedrock-runtime.*", add_tags)
hooked.converse(modelId="m3", messages=MESSAGES)  # call: m3 unknown
session = boto3.Session(region_name="us-east-1")
runtime = session.client(service_name="bedrock-runtime")
runtime.converse_stream(modelId="m4", **options("stream"))  # call: m4
