import anthropic
import openai

from .base import Tagged


class GPTStrategy(Tagged):
    name = "gpt"
    feature = "gpt"

    def __init__(self):
        self.client = openai.OpenAI()

    def generate(self, text):
        return self.client.responses.create(model="m1", input=text, extra_headers=self.headers()).id  # call: m1


class ClaudeStrategy:
    name = "claude"

    def __init__(self):
        self.client = anthropic.Anthropic(default_headers={"x-llm-team": Tagged.TEAM})

    def generate(self, text):
        return self.client.messages.create(model="m2", max_tokens=4, messages=[{"role": "user", "content": text}]).id  # call: m2
