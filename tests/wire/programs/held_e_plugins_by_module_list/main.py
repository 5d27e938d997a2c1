"""Plugins: modules of a package that are imported by a list of names and register themselves."""
import importlib

from plugins import PLUGINS

for name in ("chat", "vectors"):
    importlib.import_module(f"plugins.{name}")

for plugin in PLUGINS:
    plugin.run("text")
