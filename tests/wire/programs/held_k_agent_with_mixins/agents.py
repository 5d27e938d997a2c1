from dataclasses import dataclass

from base import Agent


@dataclass
class Basket:
    items: int = 0


class SearchAgent(Agent[None]):
    feature = "search"
    tools = {"find": lambda query="": [query]}


class BasketAgent(Agent[Basket]):
    model = "m2"
    feature = "basket"


class SmallTalkAgent(Agent[None]):
    model = "m3"
