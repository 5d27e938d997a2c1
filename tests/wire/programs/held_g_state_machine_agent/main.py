"""A state machine with match; each state's handler sends; transitions by enum; walrus loop."""
from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from openai import OpenAI


class State(Enum):
    PLAN = auto()
    ACT = auto()
    CHECK = auto()
    DONE = auto()

    @property
    def feature(self) -> str:
        return f"agent-{self.name.lower()}"


@dataclass
class Machine:
    client: OpenAI
    state: State = State.PLAN
    log: list[str] = field(default_factory=list)

    def headers(self) -> dict[str, str]:
        return {"x-llm-feature": self.state.feature}

    def step(self) -> State:
        match self.state:
            case State.PLAN:
                self.log.append(self.client.responses.create(model="m1", input="plan", extra_headers=self.headers()).output_text)  # call: m1
                return State.ACT
            case State.ACT:
                self.log.append(self.client.responses.create(model="m2", input="act").output_text)  # call: m2
                return State.CHECK
            case State.CHECK if self.log:
                tags = self.headers() | {"x-llm-service": "checker"}
                self.log.append(self.client.responses.create(model="m3", input="check", extra_headers=tags).output_text)  # call: m3
                return State.DONE
            case _:
                return State.DONE

    def run(self) -> list[str]:
        while (following := self.step()) is not State.DONE:
            self.state = following
        return self.log


print(Machine(OpenAI(default_headers={"x-llm-team": "agents"})).run())
