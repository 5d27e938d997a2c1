"""A client whose key and URL are too costly to work out is a client all the same."""
from openai import OpenAI

from settings import Settings

ENVELOPE = {"x-llm-team": "docs", "x-llm-service": "search", "x-llm-feature": "answers"}


class Helper:
    def __init__(self) -> None:
        self.settings = Settings()

    def client(self) -> OpenAI:
        if self.settings.key:
            return OpenAI(api_key=self.settings.key, base_url=self.settings.url)  # client: untagged team,service
        return OpenAI(base_url=self.settings.url)


class Desk:
    def __init__(self) -> None:
        self.helper = Helper()

    def ask(self, model: str, **more: object) -> str:
        reply = self.helper.client().chat.completions.create(  # call: m1
            model="m1", messages=[{"role": "user", "content": model}]
        )
        return str(reply)

    def tagged(self) -> str:
        made = self.helper.client()
        return str(
            made.responses.create(model="m2", input="hi", extra_headers=ENVELOPE)  # call: m2
        )


Desk().ask("a")
Desk().tagged()
