from __future__ import annotations

from typing import ClassVar

from openai import OpenAI


class Handler:
    _kinds: ClassVar[dict[str, type[Handler]]] = {}
    feature: ClassVar[str]
    client: ClassVar[OpenAI] = OpenAI(default_headers={"x-llm-team": "support"})

    def __init_subclass__(cls, *, kind: str, feature: str | None = None, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        cls.feature = feature or kind
        Handler._kinds[kind] = cls

    @classmethod
    def for_kind(cls, kind: str) -> Handler:
        return cls._kinds[kind]()

    def handle(self, text: str) -> str:
        raise NotImplementedError

    def headers(self) -> dict[str, str]:
        return {"x-llm-service": "helpdesk", "x-llm-feature": self.feature}


class Faq(Handler, kind="faq"):
    def handle(self, text: str) -> str:
        return self.client.responses.create(model="m1", input=text, extra_headers=self.headers()).output_text  # call: m1


class Refund(Handler, kind="refund", feature="refund-request"):
    def handle(self, text: str) -> str:
        first = self.client.responses.create(model="m2", input=text, extra_headers=self.headers())  # call: m2
        second = self.client.responses.create(  # call: m3
            model="m3", input=first.output_text, previous_response_id=first.id, extra_headers={"x-llm-service": "helpdesk"}
        )
        return second.output_text


class SmallTalk(Handler, kind="smalltalk"):
    def handle(self, text: str) -> str:
        return self.client.responses.create(model="m4", input=text).output_text  # call: m4
