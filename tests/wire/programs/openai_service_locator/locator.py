from openai import OpenAI


class Services:
    def __init__(self):
        self._factories = {}
        self._made = {}

    def register(self, name, factory):
        self._factories[name] = factory

    def get(self, name):
        if name not in self._made:
            self._made[name] = self._factories[name]()
        return self._made[name]

    @property
    def openai(self) -> OpenAI:
        return OpenAI(default_headers={"x-llm-team": "locator", "x-llm-service": "ioc"})
