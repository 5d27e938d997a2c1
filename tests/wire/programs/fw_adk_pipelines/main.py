"""ADK: sequences of agents, tools that are agents."""
import asyncio
import os

from google.adk.agents import LlmAgent, SequentialAgent
from google.adk.models.lite_llm import LiteLlm
from google.adk.runners import InMemoryRunner
from google.genai import types

BASE = os.environ["WIRE_URL"] + "/v1"
OWNER = {"x-llm-team": "sales", "x-llm-service": "leads"}


def lite(name: str, **headers: str) -> LiteLlm:
    return LiteLlm(model=f"openai/{name}", api_base=BASE, api_key="dummy", extra_headers={**OWNER, **headers})


first = LlmAgent(name="first", model=lite("m1", **{"x-llm-feature": "find"}), instruction="Find.")
second = LlmAgent(name="second", model=lite("m2"), instruction="Write.")
flow = SequentialAgent(name="flow", sub_agents=[first, second])
gemini = LlmAgent(
    name="gemini",
    model="gemini-m3",
    generate_content_config=types.GenerateContentConfig(
        http_options=types.HttpOptions(headers={**OWNER, "x-llm-feature": "ask"})
    ),
)


async def run(agent, text: str) -> None:
    runner = InMemoryRunner(agent=agent, app_name="app")
    session = await runner.session_service.create_session(app_name="app", user_id="u")
    message = types.Content(role="user", parts=[types.Part(text=text)])
    async for event in runner.run_async(user_id="u", session_id=session.id, new_message=message):  # call: m1, m2, gemini-m3
        print(event.author)


asyncio.run(run(flow, "hi"))
asyncio.run(run(gemini, "hi"))
