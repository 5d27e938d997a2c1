import asyncio
import os

from huggingface_hub import AsyncInferenceClient, InferenceClient

URL = os.environ["WIRE_URL"] + "/v1"
HEADERS = {"x-llm-team": "lab", "x-llm-service": "eval"}
client = InferenceClient(base_url=URL, api_key="dummy", headers=HEADERS)
MESSAGES = [{"role": "user", "content": "hi"}]

client.chat_completion(MESSAGES, model="m1")  # call: m1
scoring = InferenceClient(base_url=URL, api_key="dummy", headers={**HEADERS, "x-llm-feature": "score"})
for chunk in scoring.chat.completions.create(messages=MESSAGES, model="m2", stream=True):  # call: m2
    print(chunk)


async def main() -> None:
    other = AsyncInferenceClient(base_url=URL, api_key="dummy")
    await other.chat_completion(MESSAGES, model="m3")  # call: m3


asyncio.run(main())
