"""Crews: the only place for tags is each agent's LLM."""
from crewai import LLM, Agent, Crew, Process, Task

OWNER = {"x-llm-team": "content", "x-llm-service": "blog"}
ENVELOPE = {**OWNER, "x-llm-feature": "drafts"}


def llm(name: str, headers: dict | None = None) -> LLM:
    return LLM(model=f"openai/{name}", default_headers=headers)


class BlogCrew:
    def __init__(self, writer_llm: LLM, editor_llm: LLM) -> None:
        self.writer = Agent(role="writer", goal="write", backstory="writes", llm=writer_llm)
        self.editor = Agent(role="editor", goal="edit", backstory="edits", llm=editor_llm)

    def crew(self) -> Crew:
        tasks = [
            Task(description="Write.", expected_output="text", agent=self.writer),
            Task(description="Edit.", expected_output="text", agent=self.editor),
        ]
        return Crew(agents=[self.writer, self.editor], tasks=tasks, process=Process.sequential)


BlogCrew(LLM(model="openai/gpt-4o", default_headers=ENVELOPE), LLM(model="openai/gpt-4o-mini", default_headers=ENVELOPE)).crew()


def tagged() -> None:
    writer = Agent(role="writer", goal="write", backstory="x", llm=LLM(model="openai/gpt-4.1", default_headers=ENVELOPE))
    editor = Agent(role="editor", goal="edit", backstory="x", llm=LLM(model="openai/gpt-4.1-mini", default_headers=ENVELOPE))
    crew = Crew(
        agents=[writer, editor],
        tasks=[
            Task(description="Write.", expected_output="text", agent=writer),
            Task(description="Edit.", expected_output="text", agent=editor),
        ],
    )
    crew.kickoff()  # call: gpt-4.1, gpt-4.1-mini


def half() -> None:
    writer = Agent(role="w", goal="w", backstory="x", llm=LLM(model="openai/gpt-4-turbo", default_headers=ENVELOPE))
    editor = Agent(role="e", goal="e", backstory="x", llm=LLM(model="openai/gpt-3.5-turbo", default_headers=OWNER))
    crew = Crew(
        agents=[writer, editor],
        tasks=[
            Task(description="Write.", expected_output="text", agent=writer),
            Task(description="Edit.", expected_output="text", agent=editor),
        ],
    )
    crew.kickoff()  # call: gpt-4-turbo, gpt-3.5-turbo


def by_name() -> None:
    agent = Agent(role="w", goal="w", backstory="x", llm="openai/gpt-4")  # client: untagged team,service,feature
    crew = Crew(agents=[agent], tasks=[Task(description="Write.", expected_output="text", agent=agent)])
    crew.kickoff(inputs={"topic": "x"})  # call: gpt-4


def direct() -> None:
    LLM(model="openai/gpt-4.1-nano", default_headers=ENVELOPE).call("hi")  # call: gpt-4.1-nano
    LLM(model="openai/gpt-5", additional_params={"extra_headers": ENVELOPE}).call("hi")  # call: gpt-5
    Agent(role="a", goal="a", backstory="a", llm=llm("gpt-5-mini", ENVELOPE)).kickoff("hi")  # call: gpt-5-mini
    Agent(role="a", goal="a", backstory="a", llm=llm("gpt-5-nano")).kickoff("hi")  # call: gpt-5-nano


tagged()
half()
by_name()
direct()
