"""A web app: routes get their client by dependency injection."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any

from openai import OpenAI


@dataclass
class Depends:
    dependency: Callable[[], Any]


@dataclass
class App:
    routes: dict[str, Callable[..., Any]] = field(default_factory=dict)

    def post(self, path: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        def register(handler: Callable[..., Any]) -> Callable[..., Any]:
            self.routes[path] = handler
            return handler

        return register

    def call(self, path: str, **body: Any) -> Any:
        handler = self.routes[path]
        hints = inspect.get_annotations(handler, eval_str=True)
        for name, hint in hints.items():
            for extra in getattr(hint, "__metadata__", ()):
                body[name] = extra.dependency()
        return handler(**body)


app = App()


def get_client() -> OpenAI:
    return OpenAI(max_retries=0)


Client = Annotated[OpenAI, Depends(get_client)]


@app.post("/tickets/{ticket_id}/summary")
def ticket_summary(ticket_id: str, client: Client) -> str:
    answer = client.chat.completions.create(  # call: m1
        model="m1",
        messages=[
            {"role": "system", "content": "You are terse."},
            {"role": "user", "content": f"Summarise {ticket_id}"},
        ],
        temperature=0,
    )
    return answer.choices[0].message.content or ""


@app.post("/search")
def search(q: str, client: Client) -> int:
    return len(client.embeddings.create(model="m2", input=[q]).data)  # call: m2


print(app.call("/tickets/{ticket_id}/summary", ticket_id="7"))
print(app.call("/search", q="x"))
