"""DashScope: classes whose class methods send, each with headers= of its own."""
import asyncio
import os
from http import HTTPStatus

import dashscope
from dashscope import AioGeneration, Generation, MultiModalConversation, TextEmbedding
from dashscope.api_entities.aio_session import close_shared_aio_session

OWNER = {"x-llm-team": "ops", "x-llm-service": "runbooks"}
ENVELOPE = {**OWNER, "x-llm-feature": "incident"}

dashscope.base_http_api_url = os.environ["WIRE_URL"] + "/api/v1"
dashscope.api_key = "dummy"


class Bot:
    def __init__(self, headers: dict[str, str] | None = None) -> None:
        self.client = Generation
        self.headers = headers

    def reply(self, model: str, text: str) -> str:
        response = self.client.call(model, messages=[{"role": "user", "content": text}], headers=self.headers)  # call: m1, m2
        return "" if response.status_code != HTTPStatus.OK else str(response.output)


class Summaries(Generation):
    @classmethod
    def short(cls, text: str) -> object:
        return cls.call("m3", prompt=text, headers=OWNER)  # call: m3

    @classmethod
    def call(cls, model: str, prompt: object = None, **kwargs: object) -> object:
        return super().call(model, prompt=prompt, **kwargs)


class Words(Generation):
    pass


Words.call("m11", prompt="a")  # call: m11
Words().call("m12", prompt="a", headers=ENVELOPE)  # call: m12
Bot(ENVELOPE).reply("m1", "a")
Bot(OWNER).reply("m2", "b")
Summaries.short("a")

Generation.call(model="m4", prompt="a")  # call: m4
MultiModalConversation.call(  # call: m5
    model="m5", messages=[{"role": "user", "content": [{"text": "a"}]}], headers=ENVELOPE
)
TextEmbedding.call(model="m6", input="a")  # call: m6
dashscope.TextReRank.call(model="m7", query="a", documents=["b"], headers=ENVELOPE)  # call: m7
dashscope.Application.call(app_id="m8", prompt="a", headers=OWNER)  # call: m8
dashscope.ImageSynthesis.async_call(model="m9", prompt="a", headers=ENVELOPE)  # call: m9


async def main() -> None:
    await AioGeneration.call(model="m10", prompt="a", headers=ENVELOPE)  # call: m10
    await close_shared_aio_session()


asyncio.run(main())
