"""mistralai 1: another import path, the same carriers."""
import asyncio
import os

from mistralai import Mistral

TAGS = {"team": "docs", "service": "scribe", "feature": "notes"}
HEADERS = {f"x-llm-{key}": value for key, value in TAGS.items()}
MESSAGES = [{"role": "user", "content": "hi"}]

mistral = Mistral(api_key="dummy", server_url=os.environ["WIRE_URL"] + "/mistral")
mistral.chat.complete(model="m1", messages=MESSAGES, http_headers=HEADERS)  # call: m1
mistral.chat.complete(model="m2", messages=MESSAGES, metadata=TAGS)  # call: m2
mistral.chat.complete(model="m3", messages=MESSAGES)  # call: m3
with mistral.chat.stream(model="m4", messages=MESSAGES, http_headers=HEADERS) as events:  # call: m4
    list(events)
mistral.embeddings.create(model="m5", inputs=["a"], metadata={"team": "docs"})  # call: m5


async def main() -> None:
    await mistral.chat.complete_async(model="m6", messages=MESSAGES, http_headers=HEADERS)  # call: m6
    await mistral.chat.complete_async(model="m7", messages=MESSAGES)  # call: m7


asyncio.run(main())
