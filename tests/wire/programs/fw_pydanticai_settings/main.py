"""Support agents: tags in the settings of the model, of the agent and of the run, which replace one another."""
from pydantic_ai import Agent
from pydantic_ai.models.openai import OpenAIChatModel, OpenAIResponsesModel
from pydantic_ai.providers.openai import OpenAIProvider
from pydantic_ai.settings import ModelSettings

TAGS = {"x-llm-team": "support", "x-llm-service": "ticket-copilot", "x-llm-feature": "triage"}


def build_agent(model_name: str) -> Agent:
    model = OpenAIChatModel(model_name, provider=OpenAIProvider(api_key="dummy"))
    return Agent(model, system_prompt="Be brief.", model_settings=ModelSettings(extra_headers=TAGS, temperature=0.1))


triage = build_agent("m1")


@triage.tool_plain
def lookup(ticket: str) -> str:
    return f"ticket {ticket}"


def main() -> None:
    triage.run_sync("hello")  # call: m1

    on_model = Agent(
        OpenAIChatModel("m2", settings=ModelSettings(extra_headers=TAGS)),
        instructions="Be brief.",
    )
    on_model.run_sync("hello")  # call: m2

    # The settings of a run replace those of the agent, key by key.
    replaced = Agent(OpenAIChatModel("m3"), model_settings={"extra_headers": TAGS})
    replaced.run_sync("hi", model_settings={"extra_headers": {"x-llm-feature": "summary"}})  # call: m3

    kept = Agent(OpenAIChatModel("m4"), model_settings={"extra_headers": TAGS})
    kept.run_sync("hi", model_settings={"temperature": 0.5})  # call: m4

    responses = Agent(OpenAIResponsesModel("m5"))
    responses.run_sync("hi", model_settings=ModelSettings(extra_headers={**TAGS, "x-llm-feature": "reply"}))  # call: m5

    bare = Agent(OpenAIChatModel("m6"))
    bare.run_sync("hi")  # call: m6

    # metadata is for traces.
    traced = Agent(
        OpenAIChatModel("m7"),
        metadata={"team": "support", "service": "ticket-copilot", "feature": "triage"},
    )
    traced.run_sync("hi", metadata={"feature": "x"})  # call: m7

    body = Agent(OpenAIResponsesModel("m8"))
    body.run_sync(  # call: m8
        "hi", model_settings={"extra_body": {"metadata": {"team": "a", "service": "b", "feature": "c"}}}
    )


main()
