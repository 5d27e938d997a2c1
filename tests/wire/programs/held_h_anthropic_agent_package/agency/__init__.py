from agency.agents import Agent, Researcher

__all__ = ["Agent", "Researcher"]
