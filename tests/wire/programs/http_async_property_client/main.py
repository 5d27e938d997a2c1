import asyncio
import os

import httpx


class Backend:
    HEADERS = {"x-llm-team": "robotics"}

    def __init__(self):
        self._client = None

    @property
    def client(self) -> httpx.AsyncClient:
        if self._client is None or self._client.is_closed:
            self._client = httpx.AsyncClient(base_url=os.environ["WIRE_URL"], headers=self.HEADERS | {"x-llm-service": "arm"})
        return self._client

    async def plan(self, goal):
        return await self.client.post(  # call: m1
            "/v1/messages",
            headers={"x-llm-feature": "plan"},
            json={"model": "m1", "max_tokens": 9, "messages": [{"role": "user", "content": goal}]},
        )

    async def speak(self, text):
        request = {"model": "m2", "max_tokens": 9, "messages": [{"role": "user", "content": text}]}
        async with self.client.stream("POST", "/v1/messages", json=request) as response:  # call: m2
            return [line async for line in response.aiter_lines()]


async def main():
    backend = Backend()
    print((await backend.plan("grab")).status_code, len(await backend.speak("ouch")))
    await backend.client.aclose()


asyncio.run(main())
