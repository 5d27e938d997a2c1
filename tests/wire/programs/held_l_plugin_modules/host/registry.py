from __future__ import annotations

from collections.abc import Callable, Iterator

from openai import OpenAI

Command = Callable[["Toolbox", str], str]


class Toolbox:
    """What a plugin gets from its host."""

    def __init__(self, plugin: str) -> None:
        self.plugin = plugin
        self.client = OpenAI(default_headers={"x-llm-team": "assistants", "x-llm-service": f"plugin-{plugin}"})

    def complete(self, model: str, text: str, *, feature: str) -> str:
        reply = self.client.chat.completions.create(  # call: m1
            model=model,
            messages=[{"role": "user", "content": text}],
            extra_headers={"x-llm-feature": feature},
        )
        return reply.choices[0].message.content or ""


class Registry:
    def __init__(self) -> None:
        self._commands: dict[str, tuple[Toolbox, Command]] = {}

    def add(self, name: str, command: Command, *, plugin: str) -> None:
        if name in self._commands:
            raise ValueError(f"{name} is there already")
        self._commands[name] = (Toolbox(plugin), command)

    def names(self) -> Iterator[str]:
        yield from sorted(self._commands)

    def run(self, name: str, text: str) -> str:
        toolbox, command = self._commands[name]
        return command(toolbox, text)
