from aws import BedrockMixin


class Report(BedrockMixin):
    feature = "report"

    def build(self):
        response = self.bedrock.converse(  # call: m1
            modelId="m1",
            messages=[{"role": "user", "content": [{"text": type(self).__name__}]}],
            requestMetadata=self.request_metadata(),
        )
        return response["stopReason"]


class MonthlyReport(Report):
    feature = "monthly"


class QuickReport(Report):
    def build(self):
        return self.bedrock.converse(modelId="m2", messages=[{"role": "user", "content": [{"text": "quick"}]}])["stopReason"]  # call: m2
