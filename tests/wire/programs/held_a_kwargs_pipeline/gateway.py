from transport import Transport


class Gateway:
    def __init__(self, team, service):
        self._transport = Transport({"x-llm-team": team, "x-llm-service": service})

    def chat(self, feature, /, **kwargs):
        headers = kwargs.pop("extra_headers", None) or {}
        headers.setdefault("x-llm-feature", feature)
        return self._transport.send(extra_headers=headers, **kwargs).choices[0].message.content

    def chat_raw(self, **kwargs):
        return self._transport.send(**kwargs).id

    def embed(self, text, *, model):
        return len(self._transport.client.embeddings.create(model=model, input=text).data)  # call: m4
