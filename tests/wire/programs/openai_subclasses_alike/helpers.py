from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "desk", "x-llm-service": "mail"})  # client: tagged


def ask(model, text, *, feature=None):
    headers = {}
    if feature:
        headers["x-llm-feature"] = feature
    return client.responses.create(model=model, input=text, extra_headers=headers)


class Helper:
    def __init_subclass__(cls, /, feature=None, **options):
        super().__init_subclass__(**options)
        cls.feature = feature

    def run(self, model, text):
        return ask(model, text, feature=self.feature)  # call: m1, m2


class Job:
    feature = None

    def run(self, model, text):
        return ask(model, text, feature=self.feature)  # call: m3, m4


class Task:
    feature = "task"

    def run(self, model, text):
        return ask(model, text, feature=self.feature)  # call: m5, m6
