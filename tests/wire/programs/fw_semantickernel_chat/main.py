"""Semantic Kernel: services, a kernel that is given a service, and agents."""
import asyncio

from openai import AsyncOpenAI
from semantic_kernel import Kernel
from semantic_kernel.agents import ChatCompletionAgent
from semantic_kernel.connectors.ai.open_ai import OpenAIChatCompletion, OpenAIChatPromptExecutionSettings
from semantic_kernel.contents import ChatHistory

OWNER = {"x-llm-team": "hr", "x-llm-service": "letters"}
ENVELOPE = {**OWNER, "x-llm-feature": "offers"}


def make_service(name: str, headers: dict[str, str] | None = None) -> OpenAIChatCompletion:
    return OpenAIChatCompletion(ai_model_id=name, service_id=name, default_headers=headers)


def history() -> ChatHistory:
    chat = ChatHistory()
    chat.add_user_message("hello")
    return chat


class Letters:
    def __init__(self) -> None:
        self.kernel = Kernel()
        self.kernel.add_service(make_service("m1", ENVELOPE))

    async def write(self, name: str) -> str:
        return str(await self.kernel.invoke_prompt(f"Write to {name}."))  # call: m1


async def main() -> None:
    await Letters().write("Ann")

    settings = OpenAIChatPromptExecutionSettings(temperature=0.2)
    await make_service("m2", OWNER).get_chat_message_content(history(), settings)  # call: m2

    dropped = OpenAIChatPromptExecutionSettings(extra_headers=ENVELOPE)
    service = OpenAIChatCompletion(ai_model_id="m3", service_id="m3")
    await service.get_chat_message_contents(history(), dropped)  # call: m3

    client = AsyncOpenAI(default_headers=ENVELOPE)
    shared = OpenAIChatCompletion(ai_model_id="m4", service_id="m4", async_client=client)
    await shared.get_chat_message_content(history(), settings)  # call: m4

    agent = ChatCompletionAgent(service=make_service("m5", ENVELOPE), name="letters", instructions="Be brief.")
    await agent.get_response(messages="hi")  # call: m5
    bare = ChatCompletionAgent(service=make_service("m6"), name="bare", instructions="Be brief.")
    async for _ in bare.invoke(messages="hi"):  # call: m6
        pass


asyncio.run(main())
