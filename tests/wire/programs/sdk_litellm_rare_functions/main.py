"""litellm beyond completion(): each function has a carrier or has not."""
import asyncio
import os

import litellm
from litellm import aembedding, atext_completion, embedding, image_generation, speech

BASE = os.environ["WIRE_URL"] + "/v1"
HEADERS = {"x-llm-team": "glue", "x-llm-service": "jobs", "x-llm-feature": "nightly"}
common = dict(api_base=BASE, api_key="dummy")

embedding(model="openai/m1", input=["a"], extra_headers=HEADERS, **common)  # call: m1
image_generation(model="openai/m2", prompt="a cat", **common)  # call: m2
speech(model="openai/m3", input="hi", voice="alloy", **common)  # call: m3
litellm.moderation(model="m4", input="x", **common)  # call: m4
litellm.responses(model="openai/m5", input="hi", extra_headers=HEADERS, **common)  # call: m5
litellm.image_generation(model="openai/m6", prompt="a cat", extra_headers=HEADERS, **common)  # call: m6
litellm.transcription(model="openai/m11", file=("a.wav", b"RIFF"), extra_headers=HEADERS, **common)  # call: m11
speech(model="openai/m12", input="hi", voice="alloy", extra_headers=HEADERS, **common)  # call: m12
litellm.transcription(model="azure/m13", file=("a.wav", b"RIFF"), api_version="2024-06-01", extra_headers=HEADERS, **common)  # call: m13
litellm.image_generation(model="openai/m14", prompt="a cat", headers=HEADERS, **common)  # call: m14


async def main() -> None:
    await aembedding("openai/m7", input=["a"], **common)  # call: m7
    await atext_completion(model="text-completion-openai/m8", prompt="hi", extra_headers=HEADERS, **common)  # call: m8
    await litellm.aresponses(model="openai/m9", input="hi", metadata={"team": "glue"}, **common)  # call: m9
    router = litellm.Router(
        model_list=[{"model_name": "vec", "litellm_params": {"model": "openai/m10", **common, "extra_headers": HEADERS}}]
    )
    await router.aembedding(model="vec", input=["a"])  # call: m10


asyncio.run(main())
