"""A member of a team that has no model of its own takes the team's."""
from agno.agent import Agent
from agno.models.openai import OpenAIChat
from agno.team import Team

HEADERS = {"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"}

writer = Agent(name="writer", role="writes")  # client: tagged
team = Team(members=[writer], model=OpenAIChat(id="m1", default_headers=HEADERS))
team.run("hi")  # call: m1
