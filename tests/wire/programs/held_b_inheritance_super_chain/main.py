"""Cooperative super() over three levels of headers."""
from openai import OpenAI


class Base:
    def headers(self) -> dict[str, str]:
        return {"x-llm-team": "b"}

    def client(self) -> OpenAI:
        return OpenAI(default_headers=self.headers())


class WithService(Base):
    service = "unset"

    def headers(self) -> dict[str, str]:
        return {**super().headers(), "x-llm-service": self.service}


class FeatureMixin:
    feature: str

    def headers(self) -> dict[str, str]:
        return super().headers() | {"x-llm-feature": self.feature}


class Search(FeatureMixin, WithService):
    service = "search"
    feature = "query"

    def run(self) -> None:
        self.client().responses.create(model="m1", input="x")  # call: m1


class Index(WithService):
    service = "index"

    def run(self) -> None:
        self.client().responses.create(model="m2", input="x")  # call: m2


class Legacy(Base):
    def run(self) -> None:
        self.client().responses.create(model="m3", input="x")  # call: m3


for job in (Search(), Index(), Legacy()):
    job.run()
