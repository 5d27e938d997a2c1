from backend.gateway import Settings, gateway


class Answers:
    def _client(self, settings: Settings):
        return gateway.client(settings)

    def ask(self, model: str) -> str:
        client = self._client(Settings("main"))
        return str(client.responses.create(model=model, input="hi"))  # call: m1
