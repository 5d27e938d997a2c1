"""Bedrock's control plane and agents: what takes tags, and what cannot."""
import os

import boto3

URL = os.environ["WIRE_URL"]
session = boto3.session.Session(region_name="us-east-1")
runtime = session.client("bedrock-runtime")
control = session.client("bedrock", endpoint_url=URL)
knowledge = boto3.client("bedrock-agent-runtime", region_name="us-east-1", endpoint_url=URL)
TAGS = {"team": "kb", "service": "assistant"}


def tag_list(**more: str) -> list[dict[str, str]]:
    return [{"key": key, "value": value} for key, value in {**TAGS, **more}.items()]


runtime.converse(modelId="m1", messages=[{"role": "user", "content": [{"text": "hi"}]}], requestMetadata=TAGS | {"feature": "ask"})  # call: m1
stream = runtime.converse_stream(modelId="m2", messages=[{"role": "user", "content": [{"text": "hi"}]}], requestMetadata=TAGS)  # call: m2
for event in stream["stream"]:
    print(event)
try:
    runtime.start_async_invoke(  # call: m3
        modelId="m3",
        modelInput={"prompt": "a"},
        outputDataConfig={"s3OutputDataConfig": {"s3Uri": "s3://bucket/out"}},
        tags=tag_list(feature="film"),
    )
except Exception as error:
    print(error)
try:
    control.create_model_invocation_job(  # call: m4
        jobName="night",
        roleArn="arn:aws:iam::123456789012:role/batch",
        modelId="m4",
        inputDataConfig={"s3InputDataConfig": {"s3Uri": "s3://bucket/in"}},
        outputDataConfig={"s3OutputDataConfig": {"s3Uri": "s3://bucket/out"}},
        tags=tag_list(),
    )
except Exception as error:
    print(error)
