import pytest


def test_direct(client) -> None:
    reply = client.responses.create(model="m1", input="x")  # call: m1
    assert reply.output_text


def test_tagged(client) -> None:
    assert client.responses.create(model="m2", input="x", extra_headers={"x-llm-feature": "evals"})  # call: m2


def test_helper(ask) -> None:
    assert ask("m3", feature="helper")  # call: m3


def test_helper_plain(ask) -> None:
    assert ask("m4")  # call: m4


class TestEmbeddings:
    @pytest.fixture(autouse=True)
    def _client(self, client) -> None:
        self.client = client

    @pytest.mark.parametrize("text", ["a", "b"])
    def test_embeds(self, text: str) -> None:
        assert self.client.embeddings.create(model="m5", input=text).data  # call: m5
