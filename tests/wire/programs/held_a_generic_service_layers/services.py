from __future__ import annotations

from typing import Any

from base import BaseService, Meta


class FaqService(BaseService[str, list[str]]):
    meta = Meta(team="help", service="faq", feature="faq")

    def prepare(self, data: str) -> dict[str, Any]:
        return {"input": data, "instructions": "FAQ"}

    def parse(self, raw: str) -> list[str]:
        return raw.split()

    def _send(self, payload: dict[str, Any]) -> str:
        return self.sync.responses.create(model="m1", **payload).output_text


class LegalService(BaseService[str, str]):
    meta = Meta(team="legal", service="faq")

    def prepare(self, data: str) -> dict[str, Any]:
        return {"input": data}

    def parse(self, raw: str) -> str:
        return raw

    def _send(self, payload: dict[str, Any]) -> str:
        return self.sync.responses.create(model="m2", **payload).output_text

    async def execute_async(self, data: str) -> str:
        response = await self.asynchronous.responses.create(  # call: m3
            model="m3", input=data, extra_headers=self.meta.as_headers()
        )
        return response.output_text
