"""Tags in a list of pairs, in a deque, in a set of names; headers are folded from them."""
from collections import deque

from anthropic import Anthropic


class TagStack:
    def __init__(self, *pairs: tuple[str, str]) -> None:
        self.pairs = list(pairs)

    def add(self, name: str, value: str) -> "TagStack":
        self.pairs.append((name, value))
        return self

    def headers(self) -> dict[str, str]:
        return {f"x-llm-{name}": value for name, value in self.pairs}


client = Anthropic()
MESSAGES = [{"role": "user", "content": "x"}]
full = TagStack(("team", "a")).add("service", "b").add("feature", "c")
client.messages.create(model="m1", max_tokens=5, messages=MESSAGES, extra_headers=full.headers())  # call: m1
part = TagStack(("team", "a"))
part.add("service", "b")
client.messages.create(model="m2", max_tokens=5, messages=MESSAGES, extra_headers=part.headers())  # call: m2
layers = deque([{"x-llm-team": "a"}])
layers.append({"x-llm-service": "b"})
layers.appendleft({"x-llm-feature": "c"})
merged: dict[str, str] = {}
for layer in layers:
    merged |= layer
client.messages.create(model="m3", max_tokens=5, messages=MESSAGES, extra_headers=merged)  # call: m3
names = ["team", "service"]
names += ["feature"]
client.messages.create(model="m4", max_tokens=5, messages=MESSAGES, extra_headers={f"x-llm-{name}": name for name in names})  # call: m4
names.remove("team")
client.messages.create(model="m5", max_tokens=5, messages=MESSAGES, extra_headers={f"x-llm-{name}": name for name in names})  # call: m5
first, *others = ["x-llm-team", "x-llm-service", "x-llm-feature"]
client.messages.create(model="m6", max_tokens=5, messages=MESSAGES, extra_headers=dict.fromkeys(others, "v"))  # call: m6
client.messages.create(model="m7", max_tokens=5, messages=MESSAGES, extra_headers={**dict.fromkeys(others, "v"), first: "t"})  # call: m7
