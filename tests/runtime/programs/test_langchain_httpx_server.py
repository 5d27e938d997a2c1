import pytest
from conftest import HEADERS

langchain_openai = pytest.importorskip("langchain_openai")


def test_openai():
    model = langchain_openai.ChatOpenAI(model="m", default_headers={"x-llm-team": "t", "x-llm-service": "s"})
    model.invoke("hi", extra_headers={"x-llm-feature": "f"})  # tagged
    model.invoke("hi", config={"metadata": {"feature": "f"}})  # lacks feature
    list(model.stream("hi"))  # lacks feature
    (model | str).batch(["a", "b"])  # lacks feature


async def test_async():
    model = langchain_openai.ChatOpenAI(model="m")
    await model.ainvoke("hi", extra_headers=HEADERS)  # tagged
    await model.ainvoke("hi")  # lacks team,service,feature


def test_anthropic():
    langchain_anthropic = pytest.importorskip("langchain_anthropic")
    langchain_anthropic.ChatAnthropic(model="m", default_headers=HEADERS).invoke("hi")  # tagged
    langchain_anthropic.ChatAnthropic(model="m").invoke("hi")  # lacks team,service,feature


def test_bedrock():
    langchain_aws = pytest.importorskip("langchain_aws")
    model = langchain_aws.ChatBedrockConverse(model="m", region_name="us-east-1")
    model.invoke("hi", requestMetadata={"team": "t", "service": "s", "feature": "f"})  # tagged
    model.invoke("hi")  # lacks team,service,feature
