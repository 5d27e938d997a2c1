"""The current client and tenant as proxies over a context-local stack, as web frameworks have them."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from openai import OpenAI
from werkzeug.local import LocalProxy, LocalStack


class AppContext:
    def __init__(self, config: dict[str, str]) -> None:
        self.config = config
        self._llm: OpenAI | None = None

    @property
    def llm(self) -> OpenAI:
        if self._llm is None:
            self._llm = OpenAI(
                default_headers={"x-llm-team": self.config["LLM_TEAM"], "x-llm-service": self.config["LLM_SERVICE"]}
            )
        return self._llm


class RequestContext:
    def __init__(self, tenant: str, route: str) -> None:
        self.tenant = tenant
        self.route = route


_apps: LocalStack[AppContext] = LocalStack()
_requests: LocalStack[RequestContext] = LocalStack()


def _current_llm() -> OpenAI:
    app = _apps.top
    if app is None:
        raise RuntimeError("outside of an application")
    return app.llm


llm: OpenAI = LocalProxy(_current_llm)
request: RequestContext = _requests()


@contextmanager
def serving(app: AppContext, tenant: str, route: str) -> Iterator[None]:
    _apps.push(app)
    _requests.push(RequestContext(tenant, route))
    try:
        yield
    finally:
        _requests.pop()
        _apps.pop()


def chat(text: str) -> str:
    reply = llm.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-llm-feature": request.route, "x-tenant": request.tenant},
    )
    return reply.choices[0].message.content or ""


def suggest(text: str) -> str:
    return llm.responses.create(model="m2", input=text).output_text  # call: m2


def main() -> None:
    app = AppContext({"LLM_TEAM": "web", "LLM_SERVICE": "shop"})
    with serving(app, "acme", "chat"):
        print(chat("hello"))
    with serving(app, "acme", "suggest"):
        print(suggest("hello"))


main()
