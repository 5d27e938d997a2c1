from .base import Agent


class Orchestrator(Agent):
    name = "orchestrator"

    def __init__(self, workers: list[Agent]) -> None:
        super().__init__()
        self.workers = {worker.name: worker for worker in workers}

    def run(self, task: str) -> str:
        plan = self.client.responses.create(  # call: m4
            model="m4", input=f"Plan: {task}", extra_headers={**self.headers, "x-llm-feature": "plan"}
        )
        results = [worker.run(f"{plan.output_text}: {task}") for worker in self.workers.values()]
        return " ".join(results)
