from __future__ import annotations

from prompts import Prompt

registry: dict[str, Prompt] = {}


def register(prompt: Prompt) -> Prompt:
    registry[prompt.name] = prompt
    return prompt


GREETING = register(Prompt("greeting", "Greet $name.", "m1"))
register(Prompt("mail.subject", "A subject for: $text", "m2", options={"temperature": 0.2}))
register(Prompt("mail.body", "A mail about: $text", "never", version=3))
