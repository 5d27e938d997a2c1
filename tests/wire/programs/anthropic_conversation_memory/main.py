import anthropic


class Conversation:
    def __init__(self, system, client=anthropic.Anthropic()):
        self.system = system
        self.client = client
        self.turns = []
        self.kwargs = {"model": "m1", "max_tokens": 50}

    def with_feature(self, feature):
        self.kwargs["extra_headers"] = {"x-llm-team": "chat", "x-llm-service": "memory", "x-llm-feature": feature}
        return self

    def say(self, text):
        self.turns.append({"role": "user", "content": text})
        reply = self.client.messages.create(system=self.system, messages=self.turns, **self.kwargs)  # call: m1 unknown
        self.turns.append({"role": "assistant", "content": reply.content[0].text})
        return reply


c = Conversation("be kind").with_feature("small-talk")
c.say("hi")
c.say("how are you?")
