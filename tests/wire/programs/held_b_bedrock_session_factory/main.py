"""boto3 behind a cached factory with a Config; requestMetadata from a helper."""
from functools import lru_cache

import boto3
from botocore.config import Config


@lru_cache(maxsize=None)
def runtime(region: str = "us-east-1"):
    session = boto3.session.Session(region_name=region)
    return session.client("bedrock-runtime", config=Config(retries={"max_attempts": 1}))


def metadata(**more: str) -> dict[str, str]:
    return {"team": "claims", "service": "intake", **more}


def converse(model: str, text: str, **options):
    return runtime().converse(
        modelId=model, messages=[{"role": "user", "content": [{"text": text}]}], **options
    )


converse("m1", "x", requestMetadata=metadata(feature="triage"))  # call: m1
converse("m2", "x", requestMetadata=metadata())  # call: m2
converse("m3", "x")  # call: m3
runtime("eu-west-1").converse(  # call: m4
    modelId="m4", messages=[{"role": "user", "content": [{"text": "x"}]}], requestMetadata=dict(metadata(), feature="y")
)
