import json
import logging

from openai import AsyncOpenAI, OpenAIError

from settings import Settings, get_settings

from .client import get_client

logger = logging.getLogger(__name__)

SYSTEM = "You answer customers of a bike shop. Be brief."


class BaseService:
    feature: str | None = None

    def __init__(self, client: AsyncOpenAI | None = None, settings: Settings | None = None):
        self.client = client or get_client()
        self.settings = settings or get_settings()

    def _headers(self):
        if self.feature:
            return {"X-LLM-Feature": self.feature}
        return None

    async def _chat(self, model, messages, **kwargs):
        try:
            resp = await self.client.chat.completions.create(
                model=model,
                messages=messages,
                extra_headers=self._headers(),
                **kwargs,
            )
        except OpenAIError:
            logger.exception("llm call failed")
            raise
        logger.info("usage %s", resp.usage)
        return resp.choices[0].message.content


class ReplyService(BaseService):
    feature = "reply"

    async def reply(self, history: list[dict], question: str) -> str:
        messages = [{"role": "system", "content": SYSTEM}, *history, {"role": "user", "content": question}]
        return await self._chat(self.settings.reply_model, messages, temperature=0.3)  # call: m1


class TriageService(BaseService):
    async def triage(self, text: str) -> dict:
        content = await self._chat(  # call: m2
            self.settings.triage_model,
            [{"role": "user", "content": f"Return JSON for: {text}"}],
            response_format={"type": "json_object"},
        )
        try:
            return json.loads(content)
        except ValueError:
            return {"category": "other"}


async def get_reply_service() -> ReplyService:
    return ReplyService()
