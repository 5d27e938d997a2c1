from openai import OpenAI

PLUGINS: dict[str, type] = {}


def register(name: str):
    def decorate(cls):
        PLUGINS[name] = cls
        return cls

    return decorate


class Context:
    def __init__(self, team: str, service: str) -> None:
        self.client = OpenAI(default_headers={"x-llm-team": team, "x-llm-service": service})


class Plugin:
    feature: str | None = None

    def __init__(self, context: Context) -> None:
        self.context = context

    @property
    def client(self) -> OpenAI:
        if self.feature is None:
            return self.context.client
        return self.context.client.with_options(default_headers={"x-llm-feature": self.feature})
