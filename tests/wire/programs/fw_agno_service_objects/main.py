"""agno inside a service: factories, settings, tools that are agents, memories, fallbacks."""
import os
from dataclasses import dataclass
from functools import lru_cache

from agno.agent import Agent
from agno.models.base import Model
from agno.models.fallback import FallbackConfig
from agno.models.openai import OpenAIChat
from agno.team import Team
from agno.tools import Toolkit, tool
from agno.workflow import Parallel, Step, Workflow
from pydantic import BaseModel

TEAM = os.getenv("TEAM_NAME", "ops")


class Verdict(BaseModel):
    ok: bool = True


@dataclass(frozen=True)
class Envelope:
    service: str
    feature: str | None = None

    def headers(self) -> dict[str, str]:
        found = {"x-llm-team": TEAM, "x-llm-service": self.service}
        if self.feature is not None:
            found["x-llm-feature"] = self.feature
        return found


@lru_cache(maxsize=None)
def model(name: str, envelope: Envelope) -> OpenAIChat:
    return OpenAIChat(id=name, default_headers=envelope.headers(), max_tokens=10)


def agent(name: str, brain: Model, **more) -> Agent:
    return Agent(name=name, model=brain, telemetry=False, **more)


class Research(Toolkit):
    def __init__(self, brain: Model) -> None:
        self.inner = agent("inner", brain)
        super().__init__(name="research", tools=[self.look_up])

    def look_up(self, topic: str) -> str:
        """Look something up."""
        return str(self.inner.run(topic).content)  # call: m1


outer = agent("outer", model("m2", Envelope("desk", "answer")), tools=[Research(model("m1", Envelope("desk")))])
outer.run("hi")  # call: m2
judge = agent("judge", model("m3", Envelope("desk", "judge")), output_schema=Verdict)
judge.run("hi")  # call: m3
backup = FallbackConfig(on_error=[model("m5", Envelope("desk"))])
careful = agent("careful", model("m4", Envelope("desk", "careful")), fallback_config=backup)
careful.run("hi")  # call: m4, m5
pair = Team(
    members=[agent("one", model("m7", Envelope("desk", "pair")))], model=model("m6", Envelope("desk", "lead"))
)
pair.run("hi")  # call: m6
flow = Workflow(
    name="night",
    steps=[Parallel(Step(name="a", agent=agent("a", model("m8", Envelope("jobs", "a")))), Step(name="b", agent=agent("b", model("m9", Envelope("jobs")))))],
)
flow.run("hi")  # call: m8, m9
