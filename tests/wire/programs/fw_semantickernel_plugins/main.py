"""Semantic Kernel: prompts, plugins, agents and embeddings."""
import asyncio

from openai import AsyncOpenAI
from semantic_kernel import Kernel
from semantic_kernel.agents import ChatCompletionAgent
from semantic_kernel.connectors.ai.open_ai import OpenAIChatCompletion, OpenAITextEmbedding
from semantic_kernel.functions import kernel_function

OWNER = {"x-llm-team": "office", "x-llm-service": "mailer"}


class Mail:
    @kernel_function(description="Send mail")
    def send(self, text: str) -> str:
        return "sent"


def service(model: str, **headers: str) -> OpenAIChatCompletion:
    return OpenAIChatCompletion(ai_model_id=model, default_headers={**OWNER, **headers})


async def main() -> None:
    kernel = Kernel()
    kernel.add_service(service("m1", **{"x-llm-feature": "prompt"}))
    kernel.add_plugin(Mail(), "mail")
    await kernel.invoke_prompt("say hi")  # call: m1
    half = Kernel(services=[service("m2")])
    await half.invoke_prompt(prompt="say hi")  # call: m2
    agent = ChatCompletionAgent(service=service("m3", **{"x-llm-feature": "agent"}), name="mailer", instructions="Be brief.")
    await agent.get_response(messages="hi")  # call: m3
    client = AsyncOpenAI(default_headers={**OWNER, "x-llm-feature": "index"})
    vectors = OpenAITextEmbedding(ai_model_id="m4", async_client=client)
    await vectors.generate_embeddings(["a"])  # call: m4
    alone = ChatCompletionAgent(service=OpenAIChatCompletion(ai_model_id="m5"), name="alone")
    async for _ in alone.invoke_stream(messages="hi"):  # call: m5
        pass


asyncio.run(main())
