from functools import cached_property

import openai


class Service:
    def __init__(self, team: str):
        self.team = team

    @cached_property
    def llm(self) -> openai.OpenAI:
        return openai.OpenAI(default_headers={"x-llm-team": self.team, "x-llm-service": "notes"})

    @property
    def completions(self):
        return self.llm.chat.completions

    def draft(self, text):
        return self.completions.create(model="m1", messages=[{"role": "user", "content": text}])  # call: m1

    def polish(self, text):
        return self.llm.chat.completions.create(  # call: m2
            model="m2", messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "polish"}
        )


s = Service("editor")
s.draft("x")
s.polish("x")
