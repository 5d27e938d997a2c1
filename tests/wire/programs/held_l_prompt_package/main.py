"""A package of prompts: dataclasses rendered by one runner, registered under dotted names, versions and overrides."""
from __future__ import annotations

from prompts import runner
from prompts.library import GREETING, registry


def main() -> None:
    print(runner.run(GREETING, name="Ann"))
    print(runner.run(registry["mail.subject"], text="sale"))
    print(runner.run(registry["mail.body"].override(model="m3"), text="sale"))
    print(runner.count(GREETING, name="Ann"))


main()
