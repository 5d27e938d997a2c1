"""Agents by inheritance: mixins for headers and tools, class variables as tags, one class without a feature."""
from agents import Basket, BasketAgent, SearchAgent, SmallTalkAgent

AGENTS = {"search": SearchAgent(None), "basket": BasketAgent(Basket(2)), "talk": SmallTalkAgent(None)}
for name, agent in AGENTS.items():
    print(name, agent.respond("hello"))
