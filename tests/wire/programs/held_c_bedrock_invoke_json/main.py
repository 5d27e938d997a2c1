"""invoke_model with a JSON body, converse_stream, and a client in a class attribute."""
import json

import boto3


class Claims:
    runtime = boto3.client("bedrock-runtime", region_name="us-east-1")
    base = {"team": "cl", "service": "aims"}

    def triage(self, text: str) -> None:
        self.runtime.converse(  # call: m1
            modelId="m1",
            messages=[{"role": "user", "content": [{"text": text}]}],
            requestMetadata={**self.base, "feature": "triage"},
        )

    def classify(self, text: str) -> None:
        self.runtime.invoke_model(modelId="m2", body=json.dumps({"prompt": text}))  # call: m2

    def stream(self, text: str) -> None:
        response = self.runtime.converse_stream(  # call: m3
            modelId="m3", messages=[{"role": "user", "content": [{"text": text}]}], requestMetadata=self.base
        )
        for _ in response["stream"]:
            pass


claims = Claims()
claims.triage("x")
claims.classify("x")
claims.stream("x")
