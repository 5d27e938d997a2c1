"""Features as nested classes and module constants of a namespace; headers by class methods and by a metaclass property."""
from __future__ import annotations

from functools import lru_cache

from mistralai.client import Mistral
from openai import OpenAI


class FeatureMeta(type):
    @property
    def headers(cls) -> dict[str, str]:
        return {"x-llm-team": cls.TEAM, "x-llm-service": cls.SERVICE, "x-llm-feature": cls.__name__.lower()}


class Features:
    class Inbox(metaclass=FeatureMeta):
        TEAM = "mail"
        SERVICE = "inbox"

    class Digest(metaclass=FeatureMeta):
        TEAM = "mail"
        SERVICE = "digest"

    class Plain:
        TEAM = "mail"
        SERVICE = "plain"

        @classmethod
        def headers(cls) -> dict[str, str]:
            return {"x-llm-team": cls.TEAM, "x-llm-service": cls.SERVICE}


@lru_cache
def openai() -> OpenAI:
    return OpenAI()


def sort(mail: str) -> str:
    return openai().responses.create(model="m1", input=mail, extra_headers=Features.Inbox.headers).output_text  # call: m1


def digest(mails: list[str]) -> str:
    reply = openai().chat.completions.create(  # call: m2
        model="m2",
        messages=[{"role": "user", "content": "\n".join(mails)}],
        extra_headers={**Features.Digest.headers, "x-mails": str(len(mails))},
    )
    return reply.choices[0].message.content or ""


def plain(mail: str) -> str:
    return openai().responses.create(model="m3", input=mail, extra_headers=Features.Plain.headers()).output_text  # call: m3


def translate(mail: str) -> str:
    import os

    with Mistral(api_key="dummy", server_url=os.environ["WIRE_URL"]) as mistral:
        reply = mistral.chat.complete(  # call: m4
            model="m4", messages=[{"role": "user", "content": mail}], http_headers=Features.Inbox.headers
        )
    return reply.choices[0].message.content


def main() -> None:
    print(sort("a"), digest(["a", "b"]), plain("a"), translate("a"))


main()
