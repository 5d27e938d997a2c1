import os

from .base import Chat


class ProxyChat(Chat):
    model = "m2"
    base = os.environ["WIRE_URL"]

    def url(self):
        return self.base + self.path

    def headers(self):
        return super().headers() | {"x-litellm-tags": "team:crm,service:proxy-chat,feature:smalltalk"}

    def complete(self, prompt):
        response = self.session.post(self.url(), headers=self.headers(), json=self.body(prompt))  # call: m2
        return response.json()
