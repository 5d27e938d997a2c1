from openai import OpenAI


class Metered:
    """Counts what goes through it and hands everything on."""

    def __init__(self, inner):
        self._inner = inner
        self.seen = 0

    def __getattr__(self, name):
        self.seen += 1
        return getattr(self._inner, name)


client = Metered(OpenAI(default_headers={"x-llm-team": "m", "x-llm-service": "n"}))
client.chat.completions.create(model="m1", messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "o"})  # call: m1 unknown
print(client.seen)
