class ChatOpenAI:
    def __init__(self, model):
        self.model = model

    def invoke(self, text):
        return f"{self.model} is offline: {text}"
