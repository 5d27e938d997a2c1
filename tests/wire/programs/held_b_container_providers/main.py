"""A hand-written container with lazy providers and overrides."""
from container import Container

container = Container()
container.assistant().answer("hello")
container.override_tags({"x-llm-team": "o", "x-llm-service": "p"})
container.summariser().summarise("long text")
