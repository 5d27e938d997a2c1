"""smolagents: models and the agents that hold them."""
from smolagents import CodeAgent, Model, OpenAIServerModel, ToolCallingAgent, tool

OWNER = {"x-llm-team": "data", "x-llm-service": "notebooks"}
ENVELOPE = {**OWNER, "x-llm-feature": "analyst"}
MESSAGES = [{"role": "user", "content": "hi"}]


@tool
def rows(table: str) -> int:
    """Count rows.

    Args:
        table: Its name.
    """
    return 3


def make_model(name: str, headers: dict[str, str]) -> OpenAIServerModel:
    return OpenAIServerModel(model_id=name, client_kwargs={"default_headers": headers})


class Analyst:
    def __init__(self, model: Model) -> None:
        self.agent = ToolCallingAgent(tools=[rows], model=model, max_steps=1)

    def ask(self, question: str) -> object:
        return self.agent.run(question)  # call: m1


Analyst(make_model("m1", ENVELOPE)).ask("how many?")
ToolCallingAgent(tools=[], model=make_model("m2", OWNER), max_steps=1).run("x")  # call: m2
CodeAgent([], OpenAIServerModel("m3"), max_steps=1).run("x")  # call: m3
CodeAgent([], OpenAIServerModel("m4", extra_headers=ENVELOPE), max_steps=1).run("x")  # call: m4

OpenAIServerModel("m5").generate(MESSAGES, extra_headers=ENVELOPE)  # call: m5
OpenAIServerModel("m6", extra_headers=ENVELOPE).generate(MESSAGES, extra_headers=OWNER)  # call: m6
make_model("m7", OWNER)(MESSAGES, extra_headers={"x-llm-feature": "analyst"})  # call: m7
