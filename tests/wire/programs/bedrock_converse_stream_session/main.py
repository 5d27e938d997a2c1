import os
import sys

import boto3

session = boto3.Session(region_name=os.environ.get("AWS_REGION", "us-east-1"))
runtime = session.client(service_name="bedrock-runtime")


def stream(prompt):
    request = {
        "modelId": "m1",
        "messages": [{"role": "user", "content": [{"text": prompt}]}],
    }
    request["requestMetadata"] = {"team": "editor", "service": "cms"}
    request["requestMetadata"]["feature"] = "inline-completion"
    response = runtime.converse_stream(**request)  # call: m1
    for event in response["stream"]:
        if "contentBlockDelta" in event:
            yield event["contentBlockDelta"]["delta"].get("text", "")


for piece in stream("Once upon"):
    sys.stdout.write(piece)

for event in runtime.converse_stream(modelId="m2", messages=[{"role": "user", "content": [{"text": "x"}]}])["stream"]:  # call: m2
    print(sorted(event))
