import boto3


class BedrockMixin:
    team = "controlling"
    service = "reports"
    feature: str
    _bedrock = None

    @property
    def bedrock(self):
        if self._bedrock is None:
            type(self)._bedrock = boto3.client("bedrock-runtime", region_name="us-east-1")
        return self._bedrock

    def request_metadata(self):
        return {"team": self.team, "service": self.service, "feature": self.feature}
