"""Semantic Kernel: metadata in execution settings arrives, other arguments do not; text completions and embeddings."""
import asyncio
import os

from openai import AsyncOpenAI
from semantic_kernel.connectors.ai.open_ai import (
    OpenAIChatCompletion,
    OpenAIChatPromptExecutionSettings,
    OpenAIEmbeddingPromptExecutionSettings,
    OpenAITextCompletion,
    OpenAITextEmbedding,
    OpenAITextPromptExecutionSettings,
)
from semantic_kernel.contents import ChatHistory

TAGS = {"team": "hr", "service": "letters", "feature": "offers"}
ENVELOPE = {f"x-llm-{key}": value for key, value in TAGS.items()}


def history() -> ChatHistory:
    chat = ChatHistory()
    chat.add_user_message("hello")
    return chat


async def attempt(coroutine) -> None:
    try:
        await coroutine
    except Exception as error:
        print(type(error))


async def main() -> None:
    stored = OpenAIChatPromptExecutionSettings(metadata=TAGS, store=True)
    await OpenAIChatCompletion(ai_model_id="m1").get_chat_message_content(history(), stored)  # call: m1

    plain = OpenAIChatPromptExecutionSettings(metadata=TAGS)
    await attempt(OpenAIChatCompletion(ai_model_id="m2").get_chat_message_content(history(), plain))  # call: m2

    proxy = AsyncOpenAI(base_url=os.environ["LLM_GATEWAY_URL"])
    behind = OpenAIChatCompletion(ai_model_id="m3", async_client=proxy)
    await behind.get_chat_message_content(history(), plain)  # call: m3

    texts = OpenAITextCompletion("m4", default_headers=ENVELOPE)
    await texts.get_text_contents("hello", OpenAITextPromptExecutionSettings())  # call: m4
    await OpenAITextCompletion("m5").get_text_contents("hello", OpenAITextPromptExecutionSettings())  # call: m5

    await OpenAITextEmbedding("m6", default_headers=ENVELOPE).generate_embeddings(["a"])  # call: m6
    await OpenAITextEmbedding("m7").generate_embeddings(["a"])  # call: m7
    headers = OpenAIEmbeddingPromptExecutionSettings(extra_headers=ENVELOPE)
    await OpenAITextEmbedding("m8").generate_embeddings(["a"], headers)  # call: m8
    metadata = OpenAIEmbeddingPromptExecutionSettings(metadata=TAGS)
    await OpenAITextEmbedding("m9").generate_raw_embeddings(["a"], settings=metadata)  # call: m9
    dropped = OpenAIChatPromptExecutionSettings(extra_headers=ENVELOPE)
    await OpenAIChatCompletion(ai_model_id="m10").get_chat_message_content(history(), settings=dropped)  # call: m10


asyncio.run(main())
