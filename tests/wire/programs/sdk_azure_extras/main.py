"""Azure AI Inference: headers, model extras, streams and the async package."""
import asyncio
import os

from azure.ai.inference import ChatCompletionsClient, EmbeddingsClient
from azure.ai.inference.aio import EmbeddingsClient as AsyncEmbeddings
from azure.core.credentials import AzureKeyCredential

ENDPOINT = os.environ["LLM_GATEWAY_URL"]


def credential() -> AzureKeyCredential:
    return AzureKeyCredential(os.environ.get("AZURE_KEY", "dummy"))


client = ChatCompletionsClient(endpoint=ENDPOINT, credential=credential())
messages = [{"role": "user", "content": "hi"}]

client.complete(  # call: m1
    messages=messages, model="m1", model_extras={"metadata": {"team": "hr", "service": "faq", "feature": "ask"}}
)
stream = client.complete(  # call: m2
    messages=messages, model="m2", stream=True, headers={"x-llm-team": "hr", "x-llm-service": "faq"}
)
for update in stream:
    print(update)
client.complete({"messages": messages, "model": "m3"}, headers={"x-llm-team": "hr", "x-llm-service": "faq", "x-llm-feature": "raw"})  # call: m3

with EmbeddingsClient(ENDPOINT, credential(), headers={"x-llm-team": "hr", "x-llm-service": "faq", "x-llm-feature": "index"}) as embeddings:
    embeddings.embed(input=["a"], model="m4")  # call: m4
# What a client was given wins over what its call is given.
emptied = ChatCompletionsClient(ENDPOINT, credential(), headers={"x-llm-team": "hr", "x-llm-service": "", "x-llm-feature": "a"})
emptied.complete(messages=messages, model="m6", headers={"x-llm-service": "faq"})  # call: m6
owned = ChatCompletionsClient(ENDPOINT, credential(), model_extras={"metadata": {"team": "hr", "service": "faq"}})
owned.complete(messages=messages, model="m7", model_extras={"metadata": {"feature": "ask"}})  # call: m7


async def main() -> None:
    async with AsyncEmbeddings(ENDPOINT, credential(), headers={"x-llm-team": "hr"}) as other:
        await other.embed(input=["a"], model="m5", headers={"x-llm-service": "faq", "x-llm-feature": "index"})  # call: m5


asyncio.run(main())
