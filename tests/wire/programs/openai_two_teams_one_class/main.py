"""One class, instantiated by two teams; only one of them passes everything."""
from openai import OpenAI


class Bot:
    def __init__(self, headers):
        self.client = OpenAI(default_headers=headers)

    def say(self, text):
        return self.client.chat.completions.create(model="m1", messages=[{"role": "user", "content": text}])  # call: m1

    def tagged(self, text):
        return self.client.chat.completions.create(model="m2", messages=[{"role": "user", "content": text}], extra_headers={"x-llm-service": "bots", "x-llm-feature": "say"})  # call: m2


one = Bot({"x-llm-team": "one", "x-llm-service": "bots", "x-llm-feature": "hi"})
two = Bot({"x-llm-team": "two"})
for bot in one, two:
    bot.say("x")
    bot.tagged("y")
