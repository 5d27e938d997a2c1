from __future__ import annotations

from collections.abc import AsyncIterator

from anthropic import AsyncAnthropic
from anthropic.types import MessageParam


class Session:
    def __init__(self, user: str, client: AsyncAnthropic, headers: dict[str, str]) -> None:
        self.user = user
        self._client = client
        self._headers = headers
        self.history: list[MessageParam] = []

    async def send(self, text: str) -> str:
        self.history.append({"role": "user", "content": text})
        reply = await self._client.messages.create(  # call: m1
            model="m1",
            max_tokens=100,
            messages=self.history,
            metadata={"user_id": self.user},
            extra_headers=self._headers,
        )
        answer = reply.content[0].text
        self.history.append({"role": "assistant", "content": answer})
        return answer

    async def stream(self, text: str) -> AsyncIterator[str]:
        self.history.append({"role": "user", "content": text})
        async with self._client.messages.stream(  # call: m2
            model="m2", max_tokens=100, messages=self.history, extra_headers=self._headers
        ) as stream:
            async for token in stream.text_stream:
                yield token


class SessionManager:
    def __init__(self) -> None:
        self._client = AsyncAnthropic()
        self._sessions: dict[str, Session] = {}

    def open(self, user: str, *, premium: bool = False) -> Session:
        headers = {"x-llm-team": "chat", "x-llm-service": "sessions"}
        headers["x-llm-feature"] = "premium-chat" if premium else "chat"
        session = Session(user, self._client, headers)
        self._sessions[user] = session
        return session

    async def title(self, session: Session) -> str:
        message = await self._client.messages.create(  # call: m3
            model="m3",
            max_tokens=10,
            messages=[*session.history, {"role": "user", "content": "title?"}],
            metadata={"user_id": session.user},
        )
        return message.content[0].text
