"""Configuration in Python structures: nested dicts walked by path, defaults merged recursively, a typed view over them."""
from __future__ import annotations

from functools import reduce
from typing import Any

from openai import OpenAI

CONFIG: dict[str, Any] = {
    "llm": {
        "headers": {"x-llm-team": "conf", "x-llm-service": "json"},
        "tasks": {"title": {"feature": "title", "model": "m1"}, "draft": {"model": "m2"}},
    }
}


def at(path: str, default: Any = None) -> Any:
    try:
        return reduce(lambda value, key: value[key], path.split("."), CONFIG)
    except KeyError:
        return default


def merged(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    found = dict(first)
    for key, value in second.items():
        found[key] = merged(found[key], value) if isinstance(value, dict) and isinstance(found.get(key), dict) else value
    return found


class View:
    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data

    def __getattr__(self, name: str) -> Any:
        value = self._data[name]
        return View(value) if isinstance(value, dict) else value

    def raw(self) -> dict[str, Any]:
        return self._data


client = OpenAI(default_headers=CONFIG["llm"]["headers"])
task = CONFIG["llm"]["tasks"]["title"]
client.responses.create(model=task["model"], input="x", extra_headers={"x-llm-feature": task["feature"]})  # call: m1
draft = at("llm.tasks.draft")
client.responses.create(model=draft["model"], input="x")  # call: m2
more = merged(CONFIG, {"llm": {"headers": {"x-llm-feature": "merged"}}})
OpenAI(default_headers=more["llm"]["headers"]).responses.create(model="m3", input="x")  # call: m3
OpenAI(default_headers=View(CONFIG).llm.headers.raw()).responses.create(model="m4", input="x")  # call: m4
