"""A test suite that talks to the real API, with clients in setUpClass and setUp."""
import unittest

from openai import AsyncOpenAI, OpenAI

HEADERS = {"x-llm-team": "qa", "x-llm-service": "contract-tests"}


class Base(unittest.TestCase):
    feature = "sync"

    @classmethod
    def setUpClass(cls) -> None:
        cls.client = OpenAI(default_headers=HEADERS)

    def ask(self, model: str) -> str:
        return self.client.responses.create(model=model, input="x", extra_headers={"x-llm-feature": self.feature}).output_text  # call: m1


class Sync(Base):
    def test_ask(self) -> None:
        self.assertTrue(self.ask("m1"))

    def test_plain(self) -> None:
        reply = self.client.responses.create(model="m2", input="x")  # call: m2
        self.assertTrue(reply.output_text)


class Async(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self) -> None:
        self.client = AsyncOpenAI(default_headers=HEADERS | {"x-llm-feature": "async"})
        self.addAsyncCleanup(self.client.close)

    async def test_ask(self) -> None:
        reply = await self.client.responses.create(model="m3", input="x")  # call: m3
        self.assertTrue(reply.output_text)


if __name__ == "__main__":
    unittest.main(argv=["main"], exit=False)
