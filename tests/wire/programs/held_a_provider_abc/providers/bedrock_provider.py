import boto3
from botocore.config import Config

from .base import BaseProvider


class BedrockProvider(BaseProvider):
    model = "m3"

    def _create_client(self):
        return boto3.client("bedrock-runtime", config=Config(retries={"max_attempts": 1}))

    def _chat(self, messages, feature):
        converted = [{"role": m["role"], "content": [{"text": m["content"]}]} for m in messages]
        response = self.client.converse(  # call: m3
            modelId=self.model,
            messages=converted,
            inferenceConfig={"maxTokens": self.max_tokens, "temperature": self.temperature},
            requestMetadata=self._attribution(feature),
        )
        return response["output"]["message"]["content"][0]["text"]
