import boto3
import pytest

TAGS = {"team": "t", "service": "s", "feature": "f"}
MESSAGES = [{"role": "user", "content": [{"text": "hi"}]}]


def add_header(request, **kwargs):
    request.headers["x-llm-team"] = "t"


def test_boto3():
    client = boto3.client("bedrock-runtime")
    client.converse(modelId="m", messages=MESSAGES, requestMetadata=TAGS)  # tagged
    client.converse(modelId="m", messages=MESSAGES, requestMetadata={"team": "t"})  # lacks service,feature
    client.invoke_model(modelId="anthropic.claude-x", body=b"{}")  # lacks team,service,feature


def test_header_of_an_event_handler():
    client = boto3.client("bedrock-runtime")
    client.meta.events.register("before-sign.bedrock-runtime.Converse", add_header)
    client.converse(modelId="m", messages=MESSAGES)  # lacks service,feature


async def test_aioboto3():
    aioboto3 = pytest.importorskip("aioboto3")
    async with aioboto3.Session().client("bedrock-runtime") as client:
        await client.converse(modelId="m", messages=MESSAGES, requestMetadata=TAGS)  # tagged
        await client.converse(modelId="m", messages=MESSAGES)  # lacks team,service,feature
