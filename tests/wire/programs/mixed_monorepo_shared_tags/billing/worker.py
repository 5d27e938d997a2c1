import boto3

from shared import Envelope

ENVELOPE = Envelope(team="finance", service="billing")
runtime = boto3.client("bedrock-runtime")


def run(text):
    return runtime.converse(modelId="m1", messages=[{"role": "user", "content": [{"text": text}]}], requestMetadata=ENVELOPE)["stopReason"]  # call: m1
