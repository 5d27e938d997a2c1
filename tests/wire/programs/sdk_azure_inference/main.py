import asyncio
import os

from azure.ai.inference import ChatCompletionsClient, EmbeddingsClient
from azure.ai.inference.aio import ChatCompletionsClient as AsyncChat
from azure.ai.inference.models import UserMessage
from azure.core.credentials import AzureKeyCredential

URL = os.environ["WIRE_URL"]
KEY = AzureKeyCredential("dummy")
chat = ChatCompletionsClient(URL, KEY, headers={"x-llm-team": "cloud", "x-llm-service": "desk"})

chat.complete(messages=[UserMessage("hi")], model="m1", headers={"x-llm-feature": "desk"})  # call: m1
chat.complete(messages=[UserMessage("hi")], model="m2")  # call: m2
EmbeddingsClient(endpoint=URL, credential=KEY).embed(  # call: m3
    input=["a"], model="m3", headers={"x-llm-team": "cloud", "x-llm-service": "desk", "x-llm-feature": "index"}
)


async def main() -> None:
    async with AsyncChat(URL, KEY) as client:
        await client.complete(messages=[UserMessage("hi")], model="m4", headers={"x-llm-team": "cloud"})  # call: m4


asyncio.run(main())
