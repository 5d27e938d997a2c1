from openai import OpenAI


class Tagged:
    """``with Tagged("feature") as llm:``"""

    def __init__(self, feature):
        self.feature = feature

    def __enter__(self):
        self.client = OpenAI(default_headers={"x-llm-team": "ctx", "x-llm-service": "cls", "x-llm-feature": self.feature})
        return self.client

    def __exit__(self, *exc):
        self.client.close()


class Session:
    def __enter__(self):
        self._llm = OpenAI()
        return self

    def __exit__(self, *exc):
        self._llm.close()

    def ask(self, text):
        return self._llm.chat.completions.create(model="m2", messages=[{"role": "user", "content": text}])  # call: m2


with Tagged("enter") as llm:
    llm.chat.completions.create(model="m1", messages=[])  # call: m1
with Session() as session:
    session.ask("x")
