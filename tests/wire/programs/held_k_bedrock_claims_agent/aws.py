import os
from functools import lru_cache

import boto3
from botocore.config import Config

REGION = os.environ.get("AWS_REGION", "us-east-1")


@lru_cache(maxsize=None)
def session() -> boto3.Session:
    return boto3.Session(region_name=REGION)


@lru_cache(maxsize=None)
def bedrock_runtime():
    config = Config(retries={"max_attempts": 2, "mode": "standard"}, read_timeout=20, connect_timeout=5)
    return session().client("bedrock-runtime", config=config)


def s3():
    return session().client("s3")
