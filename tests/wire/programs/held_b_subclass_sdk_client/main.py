"""Own subclasses of SDK clients with required tags."""
from openai import AsyncOpenAI, OpenAI
import asyncio


class AcmeOpenAI(OpenAI):
    def __init__(self, *, team: str, service: str, feature: str | None = None, **kwargs) -> None:
        headers = {"x-llm-team": team, "x-llm-service": service, **kwargs.pop("default_headers", {})}
        if feature:
            headers["x-llm-feature"] = feature
        super().__init__(default_headers=headers, **kwargs)


class AcmeAsync(AsyncOpenAI):
    @property
    def default_headers(self) -> dict[str, str]:
        return {**super().default_headers, "x-llm-team": "z", "x-llm-service": "zz", "x-llm-feature": "zzz"}


AcmeOpenAI(team="a", service="b", feature="c").responses.create(model="m1", input="x")  # call: m1
AcmeOpenAI(team="a", service="b", max_retries=0).responses.create(model="m2", input="x")  # call: m2
AcmeOpenAI(team="a", service="b", default_headers={"x-llm-feature": "d"}).responses.create(model="m3", input="x")  # call: m3
asyncio.run(AcmeAsync().responses.create(model="m4", input="x"))  # call: m4
