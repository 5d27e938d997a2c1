"""A package: settings, a client module with a lazily made client, an agent with tools, sub-agents that share it."""
from agency import Agent, Researcher

agent = Agent("lead")
agent.step("x")
agent.summarize("x")
Researcher(agent).dig("x")
