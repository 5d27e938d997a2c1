"""The default client of the process carries team and service; features come with the agents."""
from agents import Agent, ModelSettings, Runner
from setup_llm import chat_model, configure

configure()


class Assistant:
    def __init__(self) -> None:
        self.agent = Agent(name="assistant", model="m1", model_settings=ModelSettings(extra_headers={"x-llm-feature": "chat"}))
        self.plain = Agent(name="plain", model="m2")
        self.chat = Agent(name="own model", model=chat_model("m3", "notes"))

    def ask(self, text: str) -> str:
        return Runner.run_sync(self.agent, text).final_output  # call: m1

    def ask_plainly(self, text: str) -> str:
        return Runner.run_sync(self.plain, text).final_output  # call: m2

    def note(self, text: str) -> str:
        return Runner.run_sync(self.chat, text).final_output  # call: m3


def metadata_needs_a_store() -> None:
    agent = Agent(
        name="chat",
        model=chat_model("m4", ""),
        model_settings=ModelSettings(metadata={"feature": "notes"}),
    )
    try:
        Runner.run_sync(agent, "hi")  # call: m4
    except Exception as error:
        print(error)


assistant = Assistant()
assistant.ask("a")
assistant.ask_plainly("b")
assistant.note("c")
metadata_needs_a_store()
