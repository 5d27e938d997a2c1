"""Inference providers of Hugging Face beyond chat: each task is a method."""
import asyncio
import os

from huggingface_hub import AsyncInferenceClient, InferenceClient

BASE = os.environ["WIRE_URL"]
OWNER = {"x-llm-team": "vision", "x-llm-service": "captions"}


def client(feature: str | None, endpoint: str) -> InferenceClient:
    headers = {**OWNER, "x-llm-feature": feature} if feature is not None else OWNER
    return InferenceClient(base_url=f"{BASE}/{endpoint}", token="dummy", headers=headers)


client("summaries", "v1").chat.completions.create(model="m1", messages=[{"role": "user", "content": "hi"}])  # call: m1
client(None, "v1").chat_completion(model="m2", messages=[{"role": "user", "content": "hi"}])  # call: m2
bare = InferenceClient(base_url=BASE + "/v1", api_key="dummy")
bare.chat.completions.create(  # call: m3
    model="m3",
    messages=[{"role": "user", "content": "hi"}],
    extra_body={"metadata": {"team": "vision", "service": "captions", "feature": "chat"}, "store": True},
)


async def main() -> None:
    async with AsyncInferenceClient(base_url=BASE + "/v1", api_key="dummy", headers=OWNER) as other:
        async for chunk in await other.chat_completion(  # call: m4
            [{"role": "user", "content": "hi"}], model="m4", stream=True
        ):
            print(chunk)


asyncio.run(main())
