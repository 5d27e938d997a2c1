from dataclasses import dataclass, field

from openai import OpenAI


@dataclass
class Agent:
    name: str
    client: OpenAI = field(default_factory=OpenAI)
    model: str = "m1"
    headers: dict = field(default_factory=lambda: {"x-llm-team": "agents", "x-llm-service": "planner"})

    def run(self, task: str) -> str:
        out = self.client.responses.create(model=self.model, input=task, extra_headers={**self.headers, "x-llm-feature": self.name})  # call: m1
        return out.output_text

    def dry_run(self, task: str) -> str:
        return self.client.responses.create(model="m2", input=task, extra_headers=self.headers).output_text  # call: m2


agent = Agent("plan-trip")
print(agent.run("Rome"), agent.dry_run("Rome"))
