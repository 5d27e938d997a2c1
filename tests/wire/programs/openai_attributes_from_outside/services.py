class Replies:
    """Whoever starts the application gives it a client."""

    def __init__(self):
        self.client = None

    def reply(self, text):
        return self.client.chat.completions.create(  # call: m1 unknown
            model="m1", messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "reply"}
        )

    def draft(self, text):
        return self.client.chat.completions.create(  # call: m2
            model="m2", messages=[{"role": "user", "content": text}]
        )


class Titles:
    client = None
    model = None

    def title(self, text):
        return self.client.responses.create(model=self.model, input=text)  # call: m3


class Digests:
    client = feature = None

    def digest(self, text):
        return self.client.responses.create(  # call: m4
            model="m4", input=text, extra_headers={"x-llm-feature": self.feature}
        )


class Notes:
    feature = None

    def __init__(self, client):
        self.client = client

    def note(self, model, text):
        headers = {"x-llm-feature": self.feature} if self.feature else {}
        return self.client.responses.create(model=model, input=text, extra_headers=headers)  # call: m5, m6
