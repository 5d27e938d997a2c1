from anthropic import Anthropic


class Claude:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.client = Anthropic(default_headers={"x-llm-team": "kiosk", "x-llm-service": "menu"})
        return cls._instance

    def ask(self, q, feature="ask"):
        return self.client.messages.create(  # call: m1
            model="m1",
            max_tokens=10,
            messages=[{"role": "user", "content": q}],
            extra_headers={"x-llm-feature": feature},
        )


class Lazy:
    _client: Anthropic | None = None

    @classmethod
    def get(cls) -> Anthropic:
        if not cls._client:
            cls._client = Anthropic()
        return cls._client

    @staticmethod
    def ask(q):
        return Lazy.get().messages.create(model="m2", max_tokens=10, messages=[{"role": "user", "content": q}], extra_headers={"x-llm-team": "kiosk"})  # call: m2


Claude().ask("menu?")
Lazy.ask("menu?")
