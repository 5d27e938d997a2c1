"""A host that loads plugin modules named in its configuration and lets each register what it offers."""
from __future__ import annotations

from host.loader import load_all
from host.registry import Registry


def main() -> None:
    registry = Registry()
    load_all(registry)
    for name in registry.names():
        print(name, registry.run(name, "hello"))


if __name__ == "__main__":
    main()
