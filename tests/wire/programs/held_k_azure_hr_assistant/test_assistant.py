from types import SimpleNamespace

import assistant as module
from assistant import HRAssistant


class FakeCompletions:
    def __init__(self, text):
        self.text = text
        self.calls = []

    def create(self, **kwargs):
        self.calls.append(kwargs)
        message = SimpleNamespace(content=self.text, tool_calls=None)
        return SimpleNamespace(choices=[SimpleNamespace(message=message)])


class FakeClient:
    def __init__(self, text="ok"):
        self.chat = SimpleNamespace(completions=FakeCompletions(text))


def test_chat(monkeypatch):
    monkeypatch.setattr(module, "make_client", lambda *a, **k: FakeClient("12 days"))
    hr = HRAssistant("ann")
    assert hr.chat("how many days?") == "12 days"
    assert hr.client.chat.completions.calls[0]["model"]


def test_fake_directly():
    client = FakeClient()
    assert client.chat.completions.create(model="x", messages=[]).choices[0].message.content == "ok"
