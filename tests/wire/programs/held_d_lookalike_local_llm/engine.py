class _Messages:
    def create(self, **options):
        return sorted(options)


class Engine:
    def __init__(self, name):
        self.name = name
        self.messages = _Messages()
        self.embeddings = _Messages()

    def generate(self, prompt, model):
        return prompt + model


def completion(model, messages):
    return model, messages
