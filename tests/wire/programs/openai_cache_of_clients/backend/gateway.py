from openai import OpenAI

OWNER = {"x-llm-team": "docs", "x-llm-service": "search"}


class Settings:
    def __init__(self, name: str, stream: bool = False) -> None:
        self.name = name
        self.stream = stream


class Gateway:
    def __init__(self) -> None:
        self._clients = {}

    def client(self, settings: Settings):
        key = (settings.name, settings.stream)
        if key not in self._clients:
            self._clients[key] = OpenAI(default_headers=OWNER, timeout=9)  # client: tagged
        return self._clients[key]


gateway = Gateway()
