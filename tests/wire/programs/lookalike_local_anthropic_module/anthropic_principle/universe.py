class _Messages:
    def create(self, **arguments):
        return sorted(arguments)


class Anthropic:
    def __init__(self, api_key: str = "") -> None:
        self.messages = _Messages()
