import json

import boto3

bedrock = boto3.client("bedrock-runtime", region_name="us-east-1")

COMMON = {
    "inferenceConfig": {"maxTokens": 100, "temperature": 0},
    "requestMetadata": {"team": "legal"},
}


def converse(model_id: str, text: str, system: str = "") -> str:
    request = {"modelId": model_id, "messages": [{"role": "user", "content": [{"text": text}]}], **COMMON}
    if system:
        request["system"] = [{"text": system}]
    return bedrock.converse(**request)["output"]["message"]["content"][0]["text"]  # call: m1, m2


def clauses(text: str) -> str:
    return converse("m1", text, system="List clauses.")


def risks(text: str) -> str:
    return converse("m2", text)


def redact(text: str) -> dict:
    body = json.dumps({"max_tokens": 9, "messages": [{"role": "user", "content": text}]})
    return bedrock.invoke_model(modelId="m3", body=body, contentType="application/json")  # call: m3


print(clauses("a"), risks("b"))
redact("c")
