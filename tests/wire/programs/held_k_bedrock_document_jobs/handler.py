import json
import logging
import os
from concurrent.futures import ThreadPoolExecutor, as_completed

import boto3

logger = logging.getLogger()
logger.setLevel(logging.INFO)

MODEL_ID = os.environ.get("MODEL_ID", "m1")
COST_TAGS = {"team": os.environ.get("TEAM", "claims"), "service": "doc-jobs"}

bedrock = boto3.client("bedrock-runtime")


def _body(text, max_tokens=100):
    return json.dumps(
        {
            "anthropic_version": "bedrock-2023-05-31",
            "max_tokens": max_tokens,
            "messages": [{"role": "user", "content": [{"type": "text", "text": text}]}],
        }
    )


def _classify(record):
    response = bedrock.converse(  # call: m1
        modelId=MODEL_ID,
        messages=[{"role": "user", "content": [{"text": record["body"]}]}],
        requestMetadata={**COST_TAGS, "feature": "classify", "record": record["id"]},
    )
    return response["output"]["message"]["content"][0]["text"]


def _embed(record):
    response = bedrock.invoke_model(modelId="m2", body=_body(record["body"]))  # call: m2
    return json.loads(response["body"].read())


def _summarize(records):
    kwargs = dict(
        modelId="m3",
        messages=[{"role": "user", "content": [{"text": r["body"]} for r in records]}],
        inferenceConfig={"maxTokens": 300},
    )
    if os.environ.get("GUARDRAIL_ID"):
        kwargs["guardrailConfig"] = {"guardrailIdentifier": os.environ["GUARDRAIL_ID"], "guardrailVersion": "1"}
    return bedrock.converse(requestMetadata=COST_TAGS, **kwargs)  # call: m3


def lambda_handler(event, context):
    records = event["Records"]
    results = {}
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = {pool.submit(_classify, record): record["id"] for record in records}
        for future in as_completed(futures):
            try:
                results[futures[future]] = future.result()
            except Exception:
                logger.exception("failed")
    for record in records:
        _embed(record)
    _summarize(records)
    return {"statusCode": 200, "body": json.dumps(results)}
