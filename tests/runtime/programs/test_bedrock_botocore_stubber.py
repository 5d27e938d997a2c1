import json

import boto3
from botocore.stub import Stubber
from replies import CONVERSED

TAGS = {"team": "t", "service": "s", "feature": "f"}
MESSAGES = [{"role": "user", "content": [{"text": "hi"}]}]


def test_stubber():
    client = boto3.client("bedrock-runtime", region_name="us-east-1")
    with Stubber(client) as stubber:
        stubber.add_response("converse", CONVERSED)
        client.converse(modelId="m", messages=MESSAGES, requestMetadata=TAGS)  # tagged
        stubber.add_response("converse", CONVERSED)
        client.converse(modelId="m", messages=MESSAGES)  # lacks team,service,feature
        stubber.add_response("invoke_model", {"body": b"{}", "contentType": "application/json"})
        client.invoke_model(modelId="m", body=json.dumps({}))  # lacks team,service,feature


def test_other_services_are_none_of_our_business():
    client = boto3.client("s3", region_name="us-east-1")
    with Stubber(client) as stubber:
        stubber.add_response("list_buckets", {})
        client.list_buckets()
