import os

from .base import Chat


class AzureChat(Chat):
    model = "m1"
    api_version = "2024-06-01"

    def __init__(self, deployment):
        super().__init__()
        self.deployment = deployment

    def url(self):
        return f"{os.environ['WIRE_URL']}/openai/deployments/{self.deployment}/chat/completions?api-version={self.api_version}"

    def complete(self, prompt):
        return self.session.post(  # call: m1
            self.url(), headers={**self.headers(), "x-llm-team": "crm", "x-llm-service": "azure-chat"}, json=self.body(prompt)
        ).json()
