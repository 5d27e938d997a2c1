import json
import os

import boto3

session = boto3.Session(region_name="eu-central-1")
s3 = session.client("s3")
table = boto3.resource("dynamodb", region_name="eu-central-1").Table("prompts")
lambda_client = boto3.client("lambda", region_name="eu-central-1")
bedrock_control = boto3.client("bedrock", region_name="eu-central-1")


def archive(bucket: str, key: str, messages: list[dict]) -> None:
    s3.put_object(Bucket=bucket, Key=key, Body=json.dumps({"messages": messages}).encode())
    table.put_item(Item={"key": key, "model": "gpt-4o", "messages": len(messages)})
    lambda_client.invoke(FunctionName="index-prompts", Payload=json.dumps({"key": key}))


def list_models():
    return bedrock_control.list_foundation_models(byProvider="amazon")


if __name__ == "__main__":
    if os.environ.get("ARCHIVE_BUCKET"):
        archive(os.environ["ARCHIVE_BUCKET"], "chat/1.json", [{"role": "user", "content": "hi"}])
    print(s3.meta.region_name)
