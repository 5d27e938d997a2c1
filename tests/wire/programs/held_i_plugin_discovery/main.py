"""Plugins that importlib finds register hooks for events; each asks a cached factory for its client."""
from __future__ import annotations

from hooks import fire
from plugins import load_all

print(sorted(load_all()))
fire("document.created", text="a")
fire("document.changed", text="b")
fire("document.deleted", text="c")
