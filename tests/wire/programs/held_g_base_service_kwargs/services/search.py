from .base import Service


class Search(Service):
    service = "search"

    def rank(self, text: str) -> str:
        return self._respond(model="m2", input=text, extra_headers={**self._headers(), "x-llm-feature": "rank"})  # call: m2

    def rank_quietly(self, text: str) -> str:
        return self._respond(model="m3", input=text)  # call: m3
