"""Headers that come with a request: some are passed on as they are, some picked by name, some only by prefix."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from openai import OpenAI

client = OpenAI()
PASSED_ON = ("x-request-id", "x-tenant")


class HeaderMap(Mapping[str, str]):
    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self._pairs = {name.lower(): value for name, value in pairs}

    def __getitem__(self, name: str) -> str:
        return self._pairs[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)


@dataclass
class Request:
    path: str
    text: str
    headers: HeaderMap = field(default_factory=lambda: HeaderMap([]))


def attribution(request: Request) -> dict[str, str]:
    return {name: value for name, value in request.headers.items() if name.startswith("x-llm-")}


def picked(request: Request, **more: str) -> dict[str, str]:
    found = {name: request.headers[name] for name in PASSED_ON if name in request.headers}
    return found | more


def proxy(request: Request) -> str:
    return client.responses.create(model="m1", input=request.text, extra_headers=attribution(request)).output_text  # call: m1 unknown


def answer(request: Request) -> str:
    headers = picked(request, **{"x-llm-team": "edge", "x-llm-service": "proxy", "x-llm-feature": "answer"})
    return client.responses.create(model="m2", input=request.text, extra_headers=headers).output_text  # call: m2


def tenant(request: Request) -> str:
    headers = {
        "x-llm-team": request.headers.get("x-team", "edge"),
        "x-llm-service": "proxy",
        "x-llm-feature": request.path.strip("/"),
    }
    reply = client.chat.completions.create(  # call: m3
        model="m3", messages=[{"role": "user", "content": request.text}], extra_headers=headers
    )
    return reply.choices[0].message.content or ""


def embed(request: Request) -> int:
    reply = client.embeddings.create(model="m4", input=request.text, extra_headers=picked(request))  # call: m4
    return len(reply.data)


def main() -> None:
    headers = HeaderMap(
        [("X-LLM-Team", "edge"), ("X-LLM-Service", "proxy"), ("X-LLM-Feature", "proxy"), ("X-Request-Id", "1")]
    )
    request = Request("/tenant", "hello", headers)
    for handler in (proxy, answer, tenant, embed):
        print(handler(request))


main()
