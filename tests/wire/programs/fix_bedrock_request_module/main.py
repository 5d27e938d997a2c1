"""boto3: converse and converse_stream with requests that another module puts together."""
import json
import os

import boto3
from botocore.config import Config
from requests_for import SYSTEM, conversation


class Bedrock:
    def __init__(self, region=None):
        self._runtime = boto3.client(
            "bedrock-runtime",
            region_name=region or os.environ["AWS_REGION"],
            config=Config(retries={"max_attempts": 1}),
        )

    def converse(self, request):
        return self._runtime.converse(**request)

    def stream(self, **request):
        for event in self._runtime.converse_stream(**request)["stream"]:
            if "contentBlockDelta" in event:
                yield event["contentBlockDelta"]["delta"]["text"]

    def titan(self, text):
        body = json.dumps({"inputText": text})
        answer = self._runtime.invoke_model(modelId="m4", body=body, accept="application/json")  # call: m4
        return json.loads(answer["body"].read())


bedrock = Bedrock()


def summarize_claim(text):
    reply = bedrock.converse(conversation("m1", text, maxTokens=10))  # call: m1
    return reply["output"]["message"]["content"][0]["text"]


def explain_claim(text):
    return "".join(bedrock.stream(modelId="m2", messages=[{"role": "user", "content": [{"text": text}]}]))  # call: m2


def translate_claim(text):
    return "".join(bedrock.stream(**conversation("m3", text), **SYSTEM))  # call: m3


print(summarize_claim("a"))
print(explain_claim("b"))
print(translate_claim("c"))
bedrock.titan("d")
