"""One class reads everything from the environment; another overrides parts."""

import os

from openai import AzureOpenAI, OpenAI


class Config:
    def __init__(self) -> None:
        self.model = os.getenv("MODEL", "m1")
        self.headers = {"x-llm-team": os.getenv("TEAM", "platform")}
        self.kwargs = {"timeout": 10, "max_retries": 0}

    def client(self) -> OpenAI:
        return OpenAI(default_headers=self.headers, **self.kwargs)


class EUConfig(Config):
    def __init__(self) -> None:
        super().__init__()
        self.model = "m2"
        self.headers["x-region"] = "eu"


def glossary(config: Config, text: str) -> str:
    return config.client().responses.create(model=config.model, input=text).output_text  # call: m1, m2


glossary(Config(), "a")
glossary(EUConfig(), "b")
