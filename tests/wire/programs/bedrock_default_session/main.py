import contextlib

import boto3

boto3.setup_default_session(region_name="us-east-1")


@contextlib.contextmanager
def runtime():
    client = boto3.client("bedrock-runtime")
    try:
        yield client
    finally:
        client.close()


def tags_for(feature, *, team="studio", service="captions"):
    return locals()


with runtime() as client:
    if (reply := client.converse(modelId="m1", messages=[{"role": "user", "content": [{"text": "a"}]}], requestMetadata={"team": "studio", "service": "captions", "feature": "walrus"})):  # call: m1
        print(reply["stopReason"])
    print(client.converse(modelId="m2", messages=[{"role": "user", "content": [{"text": "b"}]}], requestMetadata=tags_for("x"))["stopReason"])  # call: m2 unknown
