"""Names of SDKs that mean something else here."""


class Mistral:
    def __init__(self, api_key):
        self.chat = self

    def complete(self, model, messages):
        return model


class Client:
    def chat(self, model, messages=()):
        return model

    def run(self, ref):
        return ref


class Fireworks:
    def create(self, model):
        return model


together = Client()
replicate = Client()
Mistral("k").chat.complete(model="wind", messages=[])
together.chat(model="all")
replicate.run("a/b")
Fireworks().create("rocket")
print("import cohere; cohere.Client().chat(message='hi')")
