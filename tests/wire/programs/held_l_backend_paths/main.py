"""Backends named by dotted paths in a settings module, loaded on first use, as Django projects do."""
from __future__ import annotations

from shop import assistant


def main() -> None:
    print(assistant.answer("where?"))
    print(assistant.get_backend("bulk").label("a"))
    print(assistant.describe("bell"))


main()
