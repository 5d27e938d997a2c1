import boto3

from .registry import plugin


@plugin("nova")
def run(text):
    return boto3.client("bedrock-runtime").converse(modelId="m3", messages=[{"role": "user", "content": [{"text": text}]}])["stopReason"]  # call: m3
