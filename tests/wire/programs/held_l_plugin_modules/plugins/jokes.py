from host.registry import Registry, Toolbox


def joke(toolbox: Toolbox, text: str) -> str:
    return toolbox.complete("m1", f"A joke about {text}", feature="joke")


def pun(toolbox: Toolbox, text: str) -> str:
    reply = toolbox.client.responses.create(model="m2", input=f"A pun on {text}")  # call: m2
    return reply.output_text


def register(registry: Registry) -> None:
    registry.add("joke", joke, plugin="jokes")
    registry.add("pun", pun, plugin="jokes")
