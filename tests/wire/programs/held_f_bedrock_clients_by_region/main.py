"""A client per region; the service falls back from one to the next."""
import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

REGIONS = ("eu-central-1", "us-east-1")
session = boto3.Session()
CLIENTS = {
    region: session.client("bedrock-runtime", region_name=region, config=Config(retries={"max_attempts": 1}))
    for region in REGIONS
}
METADATA = {"team": "legal", "service": "contracts"}


def review(text: str) -> str:
    request = {
        "modelId": "m1",
        "messages": [{"role": "user", "content": [{"text": text}]}],
        "requestMetadata": dict(METADATA, feature="review"),
    }
    for client in CLIENTS.values():
        try:
            return client.converse(**request)["output"]["message"]["content"][0]["text"]  # call: m1
        except ClientError:
            continue
    raise RuntimeError("no region")


def compare(text: str) -> None:
    messages = [{"role": "user", "content": [{"text": text}]}]
    CLIENTS["us-east-1"].converse(modelId="m2", messages=messages, requestMetadata=METADATA)  # call: m2
    home, *_ = CLIENTS.values()
    home.converse_stream(modelId="m3", messages=messages)["stream"].close()  # call: m3


review("x")
compare("x")
