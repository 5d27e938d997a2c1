"""Functions that re, sorted, sqlite3, filter and atexit call back."""
import atexit
import re
import sqlite3

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "data", "x-llm-service": "etl"})


def ask(model: str, text: str, feature: str | None = None) -> str:
    headers = {"x-llm-feature": feature} if feature else None
    return client.responses.create(model=model, input=text, extra_headers=headers).output_text


def translate(match: "re.Match[str]") -> str:
    return ask("m1", match.group(), "translate")  # call: m1


def score(text: str) -> int:
    return len(ask("m2", text))  # call: m2


def summarize(text: str) -> str:
    return ask("m3", text, feature="sql")  # call: m3


re.sub(r"\w+", translate, "ein Wort")
sorted(["a", "bb"], key=score)
database = sqlite3.connect(":memory:")
database.create_function("summarize", 1, summarize)
database.execute("select summarize('x')").fetchall()
list(filter(lambda text: ask("m4", text), ["a"]))  # call: m4
atexit.register(ask, "m5", "bye", feature="exit")  # call: m5
