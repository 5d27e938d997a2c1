"""Tenants from YAML, each with a client of its own; services that take a tenant by name, with and without a feature."""
from __future__ import annotations

from openai import OpenAI

from tenants import TENANTS, Tenant


class Portal:
    def __init__(self, tenants: dict[str, Tenant] | None = None) -> None:
        self.tenants = tenants if tenants is not None else TENANTS
        self.clients: dict[str, OpenAI] = {}

    def client(self, tenant: str) -> OpenAI:
        if tenant not in self.clients:
            self.clients[tenant] = self.tenants[tenant].client
        return self.clients[tenant]

    def greet(self, tenant: str, user: str) -> str:
        model = self.tenants[tenant].model
        response = self.client(tenant).responses.create(  # call: m1
            model=model, input=user, extra_headers={"x-llm-feature": "greet"}
        )
        return response.output_text

    def search(self, tenant: str, query: str) -> int:
        found = self.client(tenant).embeddings.create(model="m2", input=query)  # call: m2
        return len(found.data)


portal = Portal()
for name in TENANTS:
    print(portal.greet(name, "ann"), portal.search(name, "shoes"))
