"""Settings in an attrs class, a NamedTuple and a TypedDict."""
from typing import NamedTuple, TypedDict

import attrs
from anthropic import Anthropic


class Tags(TypedDict, total=False):
    team: str
    service: str
    feature: str


class Profile(NamedTuple):
    model: str
    tags: Tags
    max_tokens: int = 16


@attrs.frozen
class Settings:
    summary: Profile
    review: Profile
    prefix: str = "x-llm-"

    def headers(self, profile: Profile) -> dict[str, str]:
        return {self.prefix + key: str(value) for key, value in profile.tags.items()}


settings = Settings(
    summary=Profile("m1", Tags(team="books", service="reader", feature="summary")),
    review=Profile("m2", {"team": "books", "service": "reader"}),
)
client = Anthropic()


def summary(text: str) -> None:
    profile = settings.summary
    client.messages.create(  # call: m1
        model=profile.model,
        max_tokens=profile.max_tokens,
        messages=[{"role": "user", "content": text}],
        extra_headers=settings.headers(profile),
    )


def review(text: str) -> None:
    model, tags, limit = settings.review
    with client.messages.stream(  # call: m2
        model=model,
        max_tokens=limit,
        messages=[{"role": "user", "content": text}],
        extra_headers={f"{settings.prefix}{key}": value for key, value in tags.items()},
    ) as stream:
        stream.until_done()


summary("a")
review("b")
