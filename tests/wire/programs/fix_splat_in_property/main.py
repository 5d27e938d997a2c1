"""Tags of a property, one of them only where a subclass names it: what is added must not take its place."""

import boto3


class Tagged:
    feature = ""

    def __init__(self):
        self._client = boto3.client("bedrock-runtime", region_name="us-east-1")

    @property
    def tags(self):
        return {"team": "docs", "service": "summaries", **({"feature": self.feature} if self.feature else {})}

    def ask(self, prompt):
        return self._client.converse(  # call: m1
            modelId="m1", messages=[{"role": "user", "content": [{"text": prompt}]}], requestMetadata=self.tags
        )


class Summary(Tagged):
    feature = "summary"


class Titles(Tagged):
    pass


Summary().ask("a")
Titles().ask("b")
