import boto3

SERVICES = ("s3", "bedrock-runtime")
session = boto3.session.Session(region_name="us-east-1")
s3, brt = session.client("s3"), session.client("bedrock-runtime")


class Pipeline:
    def __init__(self, *, llm, store, tags=None):
        self.llm = llm
        self.store = store
        self.tags = tags or {}

    def step(self, text):
        return self.llm.converse(modelId="m1", messages=[{"role": "user", "content": [{"text": text}]}], requestMetadata=self.tags)  # call: m1


pipeline = Pipeline(llm=brt, store=s3, tags={"team": "archive", "service": "ocr", "feature": "clean-up"})
print(pipeline.step("scan 1")["stopReason"])
print(pipeline.store.meta.service_model.service_name)
