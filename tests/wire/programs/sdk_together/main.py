import asyncio
import os

import together

tags = {"x-llm-team": "open", "x-llm-service": "weights"}
client = together.Together(default_headers=tags, base_url=os.environ["WIRE_URL"] + "/v1")

client.chat.completions.create(model="m1", messages=[{"role": "user", "content": "hi"}])  # call: m1
client.embeddings.create(model="m2", input="a", extra_headers={"x-llm-feature": "index"})  # call: m2
client.images.generate(model="m3", prompt="a cat", extra_headers={"X-LLM-Feature": "cats"})  # call: m3


async def main() -> None:
    quick = together.AsyncTogether(base_url=os.environ["WIRE_URL"] + "/v1")
    await quick.rerank.create(model="m4", query="q", documents=["a"], extra_headers=tags)  # call: m4


asyncio.run(main())
