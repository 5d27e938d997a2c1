import typing as t

from openai import OpenAI


class Holder:
    client: t.Optional["OpenAI"] = None

    def require(self) -> "OpenAI":
        if self.client is None:
            raise RuntimeError("not connected")
        return self.client

    def connect(self, **kw):
        self.client = OpenAI(**kw)
        return self


holder = Holder().connect(default_headers={"x-llm-team": "guard", "x-llm-service": "rail"})
holder.require().chat.completions.create(model="m1", messages=[], extra_headers={"x-llm-feature": "require"})  # call: m1
anything: t.Any = holder.client
client = t.cast(OpenAI, anything)
client.chat.completions.create(model="m2", messages=[])  # call: m2
assert isinstance(anything, OpenAI)
anything.chat.completions.create(model="m3", messages=[], extra_headers={"x-llm-feature": "isinstance"})  # call: m3
