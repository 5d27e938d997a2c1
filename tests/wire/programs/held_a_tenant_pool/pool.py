from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from openai import OpenAI


@dataclass(frozen=True)
class Tenant:
    id: str
    team: str = "self-serve"


class ClientPool:
    def __init__(self) -> None:
        self._clients: dict[str, OpenAI] = {}
        self._lock = threading.Lock()
        self.shared = OpenAI(default_headers={"x-llm-team": "platform", "x-llm-service": "tenants"})

    def __len__(self) -> int:
        return len(self._clients)

    def for_tenant(self, tenant: Tenant) -> OpenAI:
        with self._lock:
            client = self._clients.get(tenant.id)
            if client is None:
                client = self._clients[tenant.id] = self._create(tenant)
            return client

    def _create(self, tenant: Tenant) -> OpenAI:
        return OpenAI(
            default_headers={
                "x-llm-team": tenant.team,
                "x-llm-service": "tenants",
                "x-tenant-id": tenant.id,
            }
        )

    @contextmanager
    def lease(self, tenant: Tenant) -> Iterator[OpenAI]:
        client = self._create(tenant)
        try:
            yield client
        finally:
            client.close()
