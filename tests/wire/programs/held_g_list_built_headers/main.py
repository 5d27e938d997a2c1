"""Headers from lists of tuples, sorted, filtered, chunked; sets of tags; enumerate and zip over constants."""
import itertools
from collections import OrderedDict

from openai import OpenAI

client = OpenAI()
KEYS = ["team", "service", "feature"]
VALUES = ("k", "l", "m")


def send(model: str, headers: dict[str, str]) -> None:
    client.responses.create(model=model, input="x", extra_headers=headers)


pairs = [(f"x-llm-{key}", value) for key, value in zip(KEYS, VALUES)]
send("m1", dict(pairs))  # call: m1
send("m2", dict(pairs[:2]))  # call: m2
send("m3", dict(itertools.chain(pairs[1:], [("x-llm-team", "again")])))  # call: m3
send("m4", OrderedDict(sorted(pairs)))  # call: m4
send("m5", dict(pair for pair in pairs if not pair[0].endswith("feature")))  # call: m5
send("m6", {key: value for key, value in pairs if value in {"k", "m"}})  # call: m6
tags = set(KEYS)
tags.discard("service")
send("m7", {f"x-llm-{tag}": "v" for tag in tags})  # call: m7
tags |= {"service"}
send("m8", {f"x-llm-{tag}": "v" for tag in sorted(tags)})  # call: m8
stack = list(pairs)
stack.pop()
send("m9", dict(stack))  # call: m9
stack.insert(0, ("x-llm-feature", "inserted"))
send("m10", dict(stack))  # call: m10
stack.clear()
send("m11", dict(stack))  # call: m11
