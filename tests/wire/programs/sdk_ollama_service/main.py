"""A service on local models: one client per tenant, kept in a table."""
import os
from dataclasses import dataclass, field

from ollama import Client, embed

HOST = os.environ["OLLAMA_HOST"]


@dataclass
class Tenant:
    name: str
    service: str = "local-chat"
    client: Client = field(init=False)

    def __post_init__(self) -> None:
        self.client = Client(
            host=HOST,
            headers={"x-llm-team": self.name, "x-llm-service": self.service, "x-llm-feature": "chat"},
        )

    def chat(self, text: str) -> str:
        reply = self.client.chat("m1", messages=[{"role": "user", "content": text}])  # call: m1
        return str(reply.message.content)


class Summaries:
    def __init__(self, client: Client | None = None) -> None:
        self.client = client or Client(HOST, headers={"x-llm-team": "ops"})

    def run(self, text: str) -> None:
        for part in self.client.generate(model="m2", prompt=text, stream=True):  # call: m2
            print(part.response)


tenants = {name: Tenant(name) for name in ("a", "b")}
for tenant in tenants.values():
    tenant.chat("hi")
Summaries().run("long text")
embed(model="m3", input="hi")  # call: m3
