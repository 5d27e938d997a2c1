"""``assert_llm_tagged``: what mocks of an SDK have recorded."""

from __future__ import annotations

from unittest.mock import AsyncMock, MagicMock, Mock, create_autospec, patch

import anthropic
import boto3
import openai
import pytest

from lint_llm_tags.runtime import Envelope, UntaggedRequestError, assert_llm_tagged

ENVELOPE = Envelope(team="support", service="copilot", feature="answer")
MESSAGES = [{"role": "user", "content": "hi"}]


def said(mock: object, **options: object) -> str:
    with pytest.raises(UntaggedRequestError) as failed:
        assert_llm_tagged(mock, **options)  # type: ignore[arg-type]
    return str(failed.value)


def test_a_method_replaced_by_patch() -> None:
    client = openai.OpenAI(api_key="x")
    with patch.object(client.chat.completions, "create") as create:
        client.chat.completions.create(model="m", messages=MESSAGES, extra_headers=ENVELOPE.headers())
        assert_llm_tagged(create)
        assert_llm_tagged(create, team="support", feature="answer")
        assert said(create, team="growth") == "call create has team='support', not team='growth'"
        client.chat.completions.create(model="m", messages=MESSAGES, extra_headers={"x-llm-team": "support"})
    assert said(create) == "call create lacks the tags service and feature (has team='support')"
    assert_llm_tagged(create, required=["team"])


def test_metadata_that_never_arrives_does_not_count() -> None:
    chat = Mock()
    chat.chat.completions.create(model="m", messages=MESSAGES, metadata=ENVELOPE.metadata())
    assert said(chat) == "call chat.completions.create lacks the tags team, service and feature (has none)"
    chat.reset_mock()
    chat.chat.completions.create(model="m", messages=MESSAGES, metadata=ENVELOPE.metadata(), store=True)
    assert_llm_tagged(chat)
    claude = Mock()
    claude.messages.create(model="m", messages=MESSAGES, max_tokens=1, metadata=ENVELOPE.metadata())
    assert "lacks the tags team, service and feature" in said(claude)


def test_the_constructor_of_a_mocked_class_counts() -> None:
    with patch("openai.OpenAI") as OpenAI:
        client = openai.OpenAI(default_headers={"x-llm-team": "support", "x-llm-service": "copilot"})
        client.chat.completions.create(model="m", messages=MESSAGES, extra_headers={"x-llm-feature": "answer"})
        client.with_options(default_headers={"x-llm-feature": "answer"}).responses.create(model="m", input="hi")
        assert_llm_tagged(OpenAI, service="copilot")
        client.embeddings.create(model="m", input="hi")
    assert said(OpenAI) == "call embeddings.create lacks the tag feature (has team='support', service='copilot')"


def test_a_later_value_wins() -> None:
    OpenAI = MagicMock()
    client = OpenAI(default_headers=ENVELOPE.headers())
    client.responses.create(model="m", input="hi", extra_headers={"x-llm-feature": "other"})
    assert_llm_tagged(OpenAI, feature="other", team="support")


def test_an_async_client() -> None:
    client = AsyncMock()
    coroutine = client.messages.create(model="m", max_tokens=1, messages=MESSAGES, extra_headers=ENVELOPE.headers())
    coroutine.close()
    assert_llm_tagged(client.messages.create)


def test_an_autospecced_method() -> None:
    create = create_autospec(anthropic.Anthropic(api_key="x").messages.create)
    create(model="m", max_tokens=1, messages=MESSAGES, extra_headers=ENVELOPE.headers())
    assert_llm_tagged(create, team="support")


def test_bedrock() -> None:
    client = Mock(spec=boto3.client("bedrock-runtime", region_name="us-east-1"))
    client.converse(modelId="m", messages=[], requestMetadata=ENVELOPE.metadata())
    assert_llm_tagged(client, feature="answer")
    client.invoke_model(modelId="m", body=b"{}", requestMetadata='{"team": "support"}')
    assert said(client) == "call invoke_model lacks the tags service and feature (has team='support')"


def test_what_is_no_call_of_an_llm() -> None:
    client = Mock()
    client.models.list()
    client.files.create(file=b"")
    assert said(client) == "the mock has recorded no LLM call"
    with pytest.raises(TypeError, match="is no mock"):
        assert_llm_tagged(object())


def test_headers_are_read_by_the_policy_of_the_test() -> None:
    create = Mock()
    create(model="m", extra_headers={"x-portkey-metadata": '{"team": "a", "service": "b", "feature": "c"}'})
    assert_llm_tagged(create, team="a")
    create(model="m", extra_headers={"x-llm-team": "", "X-LLM-Service": "b", "x_llm_feature": "c"})
    assert said(create) == "call mock lacks the tag team (has service='b', feature='c')"
