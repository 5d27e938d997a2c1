"""A prompt registry: prompts as classes with metadata, rendered by a manager that picks client, params and tags from them."""
from prompts import Manager, get

manager = Manager()
manager.run(get("greet"), name="Ann")
manager.run(get("haiku"), topic="sea")
manager.run(get("draft"), topic="sea")
