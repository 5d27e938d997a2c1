"""Tests of our prompt code run against this double."""

from types import SimpleNamespace


class FakeCompletions:
    def __init__(self):
        self.calls = []

    def create(self, *, model, messages, **kwargs):
        self.calls.append((model, messages, kwargs))
        message = SimpleNamespace(content="fake", tool_calls=None)
        return SimpleNamespace(choices=[SimpleNamespace(message=message, finish_reason="stop")])


class FakeOpenAI:
    def __init__(self, **options):
        self.options = options
        self.chat = SimpleNamespace(completions=FakeCompletions())


def test_greets():
    client = FakeOpenAI(api_key="test")
    reply = client.chat.completions.create(model="gpt", messages=[{"role": "user", "content": "hi"}])
    assert reply.choices[0].message.content == "fake"
    assert client.chat.completions.calls


test_greets()
