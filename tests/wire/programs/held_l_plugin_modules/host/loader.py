from __future__ import annotations

import importlib

from host.registry import Registry

PLUGINS = ["plugins.jokes", "plugins.weather"]


def load_all(registry: Registry) -> None:
    for path in PLUGINS:
        module = importlib.import_module(path)
        module.register(registry)
