class OpenAI:
    """Our tender 'open artificial insemination' record; the name is older than the company."""

    def __init__(self, herd: str) -> None:
        self.herd = herd
        self.chat = self
        self.completions = self

    def create(self, *, model: str, messages: list[str]) -> str:
        return f"{self.herd}: {model} {len(messages)}"


registry = OpenAI("north-field")
print(registry.chat.completions.create(model="holstein", messages=["day 3", "day 21"]))
