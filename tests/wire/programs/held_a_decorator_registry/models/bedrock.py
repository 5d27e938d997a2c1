import json

import boto3

from .registry import register


@register("titan")
class Titan:
    def __init__(self, region="us-east-1", **_ignored):
        self.runtime = boto3.session.Session(region_name=region).client("bedrock-runtime")

    def generate(self, prompt):
        response = self.runtime.invoke_model(modelId="m3", body=json.dumps({"inputText": prompt}))  # call: m3
        return json.loads(response["body"].read())["results"][0]["outputText"]
