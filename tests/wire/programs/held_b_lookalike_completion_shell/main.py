"""Shell completion and text completion have nothing to do with models."""

from __future__ import annotations

import cmd
from functools import partial

from litellm_lines import completion


class Shell(cmd.Cmd):
    prompt = "> "

    def do_greet(self, name: str) -> None:
        print("hello", name)

    def complete_greet(self, text: str, line: str, start: int, end: int) -> list[str]:
        return completion(text, messages=["ann", "bob"], model="prefix")


complete = partial(completion, model="fuzzy", messages=["carol"])
print(Shell().complete_greet("a", "greet a", 6, 7), complete("c"), completion("b", messages=[], model="none"))
