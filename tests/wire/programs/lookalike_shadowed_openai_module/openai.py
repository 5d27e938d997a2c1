"""Opens AI-controlled doors. Yes, we know about the name."""


class OpenAI:
    def __init__(self, doors: int = 1) -> None:
        self.doors = doors
        self.log: list[str] = []

    @property
    def chat(self):
        return self

    @property
    def completions(self):
        return self

    def create(self, model, messages):
        self.log.append(model)
        return messages


_default = OpenAI()
chat = _default.chat
