"""A crewAI flow: models by name, by object, and called directly."""
import os

from crewai import LLM, Agent, Crew, Process, Task
from crewai.flow.flow import Flow, listen, start

BASE = os.environ["WIRE_URL"] + "/v1"
OWNER = {"x-llm-team": "press", "x-llm-service": "newsroom"}
HEADERS = OWNER | {"x-llm-feature": "lead"}
drafts = LLM(model="openai/m1", base_url=BASE, api_key="dummy", default_headers=HEADERS)  # client: tagged
half = LLM("openai/m2", base_url=BASE, api_key="dummy", extra_headers=OWNER)  # client: untagged feature


class News(Flow):
    @start()
    def topic(self) -> str:
        return str(drafts.call("a topic"))  # call: m1

    @listen(topic)
    def check(self, topic: str) -> str:
        return str(half.call([{"role": "user", "content": topic}]))  # call: m2


def desk(name: str) -> Crew:
    model = LLM(model=f"openai/{name}", base_url=BASE, api_key="dummy", additional_params={"extra_headers": HEADERS})
    writer = Agent(role="writer", goal="write", backstory="old", llm=model)
    return Crew(agents=[writer], tasks=[Task(description="write", expected_output="text", agent=writer)], process=Process.sequential)


News().kickoff()
desk("m3").kickoff()  # call: m3
bare = Agent(role="r", goal="g", backstory="b", llm=LLM(model="openai/m4", base_url=BASE, api_key="dummy"))
Crew(agents=[bare], tasks=[Task(description="d", expected_output="e", agent=bare)]).kickoff(inputs={"team": "press"})  # call: m4
