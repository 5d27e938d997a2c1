import boto3
import botocore.exceptions
import pytest

moto = pytest.importorskip("moto")
MESSAGES = [{"role": "user", "content": [{"text": "hi"}]}]


def test_moto(monkeypatch):
    monkeypatch.delenv("AWS_ENDPOINT_URL_BEDROCK_RUNTIME")
    with moto.mock_aws():
        client = boto3.client("bedrock-runtime", region_name="us-east-1")
        for ask in (
            lambda: client.converse(  # lacks service,feature
                modelId="m", messages=MESSAGES, requestMetadata={"team": "t"}
            ),
            lambda: client.converse(modelId="m", messages=MESSAGES),  # lacks team,service,feature
        ):
            try:
                ask()
            except (botocore.exceptions.ClientError, NotImplementedError, AttributeError):
                pass  # how much of Bedrock moto can answer depends on its version
