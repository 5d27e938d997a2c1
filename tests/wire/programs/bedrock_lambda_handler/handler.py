"""AWS Lambda: client outside of the handler, so that it survives between invocations."""

import json
import os

import boto3

MODEL_ID = os.environ.get("MODEL_ID", "m1")
client = boto3.client("bedrock-runtime")


def tags(event, feature):
    return {"team": "claims", "service": os.environ.get("AWS_LAMBDA_FUNCTION_NAME", "claims-intake"), "feature": feature}


def lambda_handler(event, context):
    records = event.get("Records", [])
    results = []
    for record in records:
        body = json.loads(record["body"])
        result = client.converse(  # call: m1
            modelId=MODEL_ID,
            messages=[{"role": "user", "content": [{"text": body["text"]}]}],
            requestMetadata=tags(event, "extract"),
        )
        results.append(result["output"]["message"])
    return {"statusCode": 200, "body": json.dumps(results)}
