from __future__ import annotations

from openai import OpenAI

TENANTS = {"acme": "team-acme", "globex": "team-globex"}


class Llms:
    """One pool of connections, one view per tenant."""

    def __init__(self) -> None:
        self._root = OpenAI(default_headers={"x-llm-service": "tenant-bot"})
        self._views: dict[str, OpenAI] = {}

    def for_tenant(self, tenant: str) -> OpenAI:
        if tenant not in self._views:
            self._views[tenant] = self._root.with_options(default_headers={"x-llm-team": TENANTS[tenant]})
        return self._views[tenant]

    def __getitem__(self, tenant: str) -> OpenAI:
        return self.for_tenant(tenant)

    @property
    def root(self) -> OpenAI:
        return self._root


llms = Llms()
for tenant in TENANTS:
    llms.for_tenant(tenant).responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "reply"})  # call: m1
    llms[tenant].responses.create(model="m2", input="x")  # call: m2
llms.root.responses.create(model="m3", input="x", extra_headers={"x-llm-feature": "ping"})  # call: m3
scoped = llms.root.copy(default_headers={"x-llm-team": "tenant-core"}).with_options(timeout=3)
scoped.responses.create(model="m4", input="x", extra_headers={"x-llm-feature": "ping"})  # call: m4
