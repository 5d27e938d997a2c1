import boto3

from .base import Tagged


class BedrockStrategy(Tagged):
    name = "bedrock"

    def generate(self, text):
        client = boto3.client("bedrock-runtime")
        return client.converse(  # call: m3
            modelId="m3",
            messages=[{"role": "user", "content": [{"text": text}]}],
            requestMetadata=self.tags(),
        )["stopReason"]
