from types import SimpleNamespace


class Completions:
    def create(self, model, messages, **ignored):
        text = messages[-1]["content"]
        verdict = "urgent" if "fire" in text else "normal"
        return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=verdict))])


class Embeddings:
    def create(self, model, input):
        return SimpleNamespace(data=[hash(word) for word in input])


class Client:
    def __init__(self):
        self.chat = SimpleNamespace(completions=Completions())
        self.embeddings = Embeddings()
