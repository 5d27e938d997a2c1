"""Google ADK: Gemini agents with headers in their config, LiteLLM models with headers of their own."""
import asyncio
import os

from google.adk.agents import LlmAgent
from google.adk.models.lite_llm import LiteLlm
from google.adk.runners import InMemoryRunner
from google.genai import types

HEADERS = {"x-llm-team": "travel", "x-llm-service": "planner", "x-llm-feature": "trips"}
BASE = os.environ["WIRE_URL"] + "/v1"


def config(headers: dict[str, str]) -> types.GenerateContentConfig:
    return types.GenerateContentConfig(temperature=0.1, http_options=types.HttpOptions(headers=headers))


async def ask(runner: InMemoryRunner) -> None:
    session = await runner.session_service.create_session(app_name=runner.app_name, user_id="u")
    message = types.Content(role="user", parts=[types.Part(text="hi")])
    async for _ in runner.run_async(user_id="u", session_id=session.id, new_message=message):  # call: gemini-2.0-flash, gemini-2.5-pro
        pass


class Planner:
    def __init__(self) -> None:
        self.agent = LlmAgent(
            name="planner",
            model=LiteLlm(model="openai/m3", api_base=BASE, extra_headers=HEADERS),
            instruction="Be brief.",
        )
        self.runner = InMemoryRunner(agent=self.agent, app_name="planner")

    async def plan(self) -> None:
        session = await self.runner.session_service.create_session(app_name="planner", user_id="u")
        message = types.Content(role="user", parts=[types.Part(text="hi")])
        async for _ in self.runner.run_async(user_id="u", session_id=session.id, new_message=message):  # call: m3
            pass


async def main() -> None:
    tagged = LlmAgent(name="tagged", model="gemini-2.0-flash", instruction="x", generate_content_config=config(HEADERS))
    await ask(InMemoryRunner(agent=tagged, app_name="tagged"))
    bare = LlmAgent(name="bare", model="gemini-2.5-pro", instruction="x")
    await ask(InMemoryRunner(agent=bare, app_name="bare"))
    await Planner().plan()
    half = LlmAgent(
        name="half",
        model=LiteLlm(model="openai/m4", api_base=BASE, extra_headers={"x-llm-team": "travel"}),
        instruction="x",
    )
    runner = InMemoryRunner(agent=half, app_name="half")
    session = await runner.session_service.create_session(app_name="half", user_id="u")
    message = types.Content(role="user", parts=[types.Part(text="hi")])
    async for _ in runner.run_async(user_id="u", session_id=session.id, new_message=message):  # call: m4
        pass


asyncio.run(main())
