"""Everything at Mistral that is not a chat: code completion, agents, moderation, OCR, conversations."""
import asyncio
import os

from mistralai.client import Mistral
from pydantic import BaseModel

OWNER = {"x-llm-team": "docs", "x-llm-service": "intake"}


class Invoice(BaseModel):
    total: float


class Intake:
    def __init__(self, key: str) -> None:
        self.api = Mistral(key, server_url=f"{os.environ['WIRE_URL']}/mistral")

    def headers(self, feature: str) -> dict[str, str]:
        return OWNER | {"x-llm-feature": feature}

    def complete_code(self, prefix: str, suffix: str) -> str:
        reply = self.api.fim.complete(model="m1", prompt=prefix, suffix=suffix, http_headers=self.headers("code"))  # call: m1
        return str(reply.choices[0].message.content)

    def read(self, url: str) -> int:
        document = {"type": "document_url", "document_url": url}
        pages = self.api.ocr.process(model="m2", document=document)  # call: m2
        return len(pages.pages)

    def invoice(self, text: str):
        return self.api.chat.parse(  # call: m3
            response_format=Invoice,
            model="m3",
            messages=[{"role": "user", "content": text}],
            http_headers=self.headers("invoice"),
        )

    async def moderate(self, texts: list[str]) -> None:
        await self.api.classifiers.moderate_async(  # call: m4
            model="m4", inputs=texts, metadata={"team": "docs", "service": "intake", "feature": "moderation"}
        )

    async def chat(self, text: str) -> None:
        stream = await self.api.chat.stream_async(  # call: m5
            model="m5", messages=[{"role": "user", "content": text}], http_headers=OWNER
        )
        async with stream as events:
            async for event in events:
                print(event.data.choices[0].delta.content)


intake = Intake(os.environ["MISTRAL_API_KEY"])
intake.complete_code("def f(", "return 1")
intake.read("https://example.com/a.pdf")
intake.invoice("total 3")


async def main() -> None:
    await intake.moderate(["a"])
    await intake.chat("hi")


asyncio.run(main())
