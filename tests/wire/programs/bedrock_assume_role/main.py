"""Cross-account client with temporary credentials (STS is stubbed out by a local function)."""

import datetime

import boto3


def assume(role_arn: str) -> dict[str, str]:
    print("assuming", role_arn, "at", datetime.datetime.now(datetime.timezone.utc).date())
    return {"AccessKeyId": "AKIA", "SecretAccessKey": "secret", "SessionToken": "token"}


def bedrock_for(account: str):
    credentials = assume(f"arn:aws:iam::{account}:role/llm")
    return boto3.client(
        "bedrock-runtime",
        region_name="us-east-1",
        aws_access_key_id=credentials["AccessKeyId"],
        aws_secret_access_key=credentials["SecretAccessKey"],
        aws_session_token=credentials["SessionToken"],
    )


ACCOUNTS = {"dev": "111111111111", "prod": "222222222222"}
pool = {stage: bedrock_for(account) for stage, account in ACCOUNTS.items()}


def ask(stage, text, **tags):
    return pool[stage].converse(modelId="m1", messages=[{"role": "user", "content": [{"text": text}]}], requestMetadata=tags)


ask("dev", "hi", team="infra", service="accounts", feature="smoke")  # call: m1
pool["prod"].converse(modelId="m2", messages=[{"role": "user", "content": [{"text": "x"}]}], requestMetadata={"team": "infra"})  # call: m2
