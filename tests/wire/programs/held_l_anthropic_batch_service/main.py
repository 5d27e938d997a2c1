"""Claude in bulk: message batches made of typed params, a poller, the beta namespace, tokens counted before."""
from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import anthropic
from anthropic.types.message_create_params import MessageCreateParamsNonStreaming
from anthropic.types.messages.batch_create_params import Request

SYSTEM = "You translate product texts."


def chunks(items: Iterable[str], size: int) -> Iterator[list[str]]:
    iterator = iter(items)
    while chunk := list(itertools.islice(iterator, size)):
        yield chunk


@dataclass
class Tenant:
    name: str
    plan: str = "basic"


@dataclass
class Translator:
    root: anthropic.Anthropic
    tenants: dict[str, anthropic.Anthropic] = field(default_factory=dict)

    def client_for(self, tenant: Tenant) -> anthropic.Anthropic:
        if tenant.name not in self.tenants:
            self.tenants[tenant.name] = self.root.with_options(
                default_headers={"x-tenant": tenant.name, "x-llm-feature": "translate"},
                max_retries=5 if tenant.plan == "gold" else 1,
            )
        return self.tenants[tenant.name]

    def submit(self, tenant: Tenant, texts: list[str]) -> list[str]:
        client = self.client_for(tenant)
        ids = []
        for number, chunk in enumerate(chunks(texts, 2)):
            batch = client.messages.batches.create(  # call: m1
                requests=[
                    Request(
                        custom_id=f"{tenant.name}-{number}-{index}",
                        params=MessageCreateParamsNonStreaming(
                            model="m1",
                            max_tokens=100,
                            system=SYSTEM,
                            messages=[{"role": "user", "content": text}],
                        ),
                    )
                    for index, text in enumerate(chunk)
                ]
            )
            ids.append(batch.id)
        return ids

    def preview(self, tenant: Tenant, text: str) -> str:
        messages = [{"role": "user", "content": text}]
        if self.root.messages.count_tokens(model="m2", messages=messages).input_tokens > 1000:
            raise ValueError("too long for a preview")
        message = self.client_for(tenant).messages.create(model="m2", max_tokens=100, messages=messages)  # call: m2
        return message.content[0].text

    def polish(self, text: str) -> str:
        message = self.root.beta.messages.create(  # call: m3
            model="m3",
            max_tokens=100,
            betas=["context-1m-2025-08-07"],
            messages=[{"role": "user", "content": text}],
        )
        return message.content[0].text

    def live(self, tenant: Tenant, text: str) -> str:
        with self.client_for(tenant).messages.stream(  # call: m4
            model="m4", max_tokens=10, messages=[{"role": "user", "content": text}]
        ) as stream:
            return stream.get_final_text()


def main() -> None:
    translator = Translator(
        anthropic.Anthropic(default_headers={"x-llm-team": "commerce", "x-llm-service": "catalogue"})
    )
    tenant = Tenant("acme", "gold")
    print(translator.submit(tenant, ["a", "b", "c"]))
    print(translator.preview(tenant, "a"), translator.polish("a"), translator.live(tenant, "a"))


if __name__ == "__main__":
    main()
