from __future__ import annotations

from unittest.mock import MagicMock, patch

from openai import OpenAI

from app.summary import OpenAICompleter, summarise


def test_fake(fake):
    assert summarise("x", fake) == "short"
    assert fake.prompts == ["Summarise: x"]


def test_sends_the_model():
    client = MagicMock(spec=OpenAI)
    client.responses.create.return_value.output_text = "ok"
    assert OpenAICompleter(client).complete("x") == "ok"
    assert client.responses.create.call_args.kwargs["model"] == "m1"


@patch("app.summary.OpenAI")
def test_default_client(openai_class):
    openai_class.return_value.responses.create.return_value.output_text = "ok"
    assert OpenAICompleter().complete("x") == "ok"


def test_live(live):
    assert summarise("x", live)


def test_judged_by_a_model(live):
    judge = OpenAI()
    reply = judge.responses.create(model="m3", input=summarise("x", live))  # call: m3
    assert reply.output_text
