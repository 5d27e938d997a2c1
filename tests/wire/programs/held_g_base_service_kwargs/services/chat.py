from .base import Service


class Chat(Service):
    service = "chat"
    defaults = {"temperature": 0}

    def ask(self, text: str) -> str:
        return self._respond(model="m1", input=text)  # call: m1
