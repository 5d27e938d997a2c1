"""Cerebras in a worker: text completions, streams, async, an HTTP client with headers."""
import asyncio
import json

from cerebras.cloud.sdk import AsyncCerebras, Cerebras, DefaultHttpxClient

HEADERS = json.loads('{"x-llm-team": "fast", "x-llm-service": "autocomplete"}')


class Completer:
    client: Cerebras

    def __init__(self) -> None:
        self.client = Cerebras(warm_tcp_connection=False, default_headers=HEADERS)

    def complete(self, text: str) -> str:
        return self.client.completions.create(  # call: m1
            model="m1", prompt=text, extra_headers={"x-llm-feature": "complete"}
        ).choices[0].text

    def stream(self, text: str) -> None:
        for chunk in self.client.chat.completions.create(  # call: m2
            model="m2", messages=[{"role": "user", "content": text}], stream=True
        ):
            print(chunk)


Completer().complete("a")
Completer().stream("a")

via_http = Cerebras(
    warm_tcp_connection=False,
    http_client=DefaultHttpxClient(headers={"x-llm-team": "fast", "x-llm-service": "x", "x-llm-feature": "y"}),
)
via_http.chat.completions.create(model="m3", messages=[{"role": "user", "content": "hi"}])  # call: m3


async def main() -> None:
    async with AsyncCerebras(warm_tcp_connection=False, default_headers={"x-llm-team": "fast"}) as client:
        await asyncio.gather(
            client.chat.completions.create(  # call: m4
                model="m4",
                messages=[{"role": "user", "content": "a"}],
                extra_headers={"x-llm-service": "autocomplete", "x-llm-feature": "batch"},
            ),
            client.chat.completions.create(model="m5", messages=[{"role": "user", "content": "b"}]),  # call: m5
        )


asyncio.run(main())
