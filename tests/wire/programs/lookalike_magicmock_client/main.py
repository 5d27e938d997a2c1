"""Unit tests of the summariser: no request ever leaves."""

import unittest
from unittest.mock import AsyncMock, MagicMock, create_autospec, patch


class Summariser:
    def __init__(self, backend):
        self.backend = backend

    def run(self, text):
        return self.backend.summarise(text)


class TestSummariser(unittest.TestCase):
    def test_run(self):
        client = MagicMock()
        client.chat.completions.create.return_value.choices = ["short"]
        reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "long"}])
        self.assertEqual(reply.choices, ["short"])
        client.chat.completions.create.assert_called_once()

    def test_messages(self):
        anthropic_client = MagicMock(name="Anthropic()")
        anthropic_client.messages.create(model="claude", max_tokens=10, messages=[])
        anthropic_client.messages.create.assert_called_once_with(model="claude", max_tokens=10, messages=[])

    def test_async(self):
        client = AsyncMock()
        self.assertIsNotNone(client.responses.create)

    def test_spec(self):
        backend = create_autospec(Summariser)
        with patch.object(Summariser, "run", return_value="ok"):
            self.assertEqual(Summariser(backend).run("x"), "ok")


if __name__ == "__main__":
    unittest.main(verbosity=0, exit=False)
