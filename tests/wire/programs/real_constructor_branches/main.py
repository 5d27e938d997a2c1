"""What a constructor leaves in its object depends on the path that it takes."""

import os

from openai import OpenAI

HEADERS = {"x-llm-team": "edu", "x-llm-service": "quiz", "x-llm-feature": "hint"}


class Chat:
    def __init__(self, client=None):
        if client is not None:
            self.client = client
            return
        self.client = OpenAI()

    def ask(self):
        return self.client.responses.create(model="m1", input="x")  # call: m1


class Configured:
    def __init__(self, config):
        if config is None:
            self.extra = {"x-llm-team": "edu"}
            self.client = OpenAI(default_headers={"x-llm-service": "quiz"})
            return
        self.extra = config["headers"]
        self.client = OpenAI()

    def ask(self):
        return self.client.responses.create(model="m2", input="x", extra_headers=self.extra)  # call: m2


class Reads:
    def __init__(self):
        if "QUIZ_REGION" in os.environ:
            self.region = os.environ["QUIZ_REGION"]
        else:
            self.client = OpenAI(default_headers=HEADERS)
        if os.environ.get("QUIZ_NAME"):
            self.name = os.environ["QUIZ_NAME"]
        else:
            self.name = "quiz"

    def ask(self):
        return self.client.responses.create(model="m3", input="x")  # call: m3


Chat().ask()
Chat(OpenAI(default_headers=HEADERS)).ask()
Configured(None).ask()
Configured({"headers": HEADERS}).ask()
Reads().ask()
