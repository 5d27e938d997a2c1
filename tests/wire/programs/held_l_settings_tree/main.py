"""Settings by pydantic-settings with nested models and env delimiters; jobs validated from a list by a TypeAdapter."""
from __future__ import annotations

import os
from functools import lru_cache
from typing import Annotated, Literal, Union

from openai import OpenAI
from pydantic import BaseModel, Field, TypeAdapter
from pydantic_settings import BaseSettings, SettingsConfigDict

os.environ.setdefault("APP_LLM__TIMEOUT", "20")


class Owner(BaseModel):
    team: str = "content"
    service: str = "blog"

    def headers(self, feature: str | None = None) -> dict[str, str]:
        found = {"x-llm-team": self.team, "x-llm-service": self.service}
        if feature:
            found["x-llm-feature"] = feature
        return found


class LlmSettings(BaseModel):
    timeout: float = 30
    owner: Owner = Owner()
    features: dict[str, str] = Field(default_factory=lambda: {"post": "blog-post"})


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="APP_", env_nested_delimiter="__")

    llm: LlmSettings = LlmSettings()
    debug: bool = False


@lru_cache
def settings() -> Settings:
    return Settings()


class Post(BaseModel):
    kind: Literal["post"]
    topic: str


class Picture(BaseModel):
    kind: Literal["picture"]
    prompt: str
    size: str = "256x256"


Job = Annotated[Union[Post, Picture], Field(discriminator="kind")]
jobs = TypeAdapter(list[Job])


class Worker:
    def __init__(self, config: LlmSettings) -> None:
        self.config = config
        self.client = OpenAI(timeout=config.timeout, default_headers=config.owner.headers())

    def run(self, job: Post | Picture) -> str:
        match job:
            case Post(topic=topic):
                return self.post(topic)
            case Picture():
                return self.picture(job)

    def post(self, topic: str) -> str:
        headers = {"x-llm-feature": self.config.features["post"]}
        return self.client.responses.create(model="m1", input=topic, extra_headers=headers).output_text  # call: m1

    def picture(self, job: Picture) -> str:
        found = self.client.images.generate(model="m2", prompt=job.prompt, size=job.size)  # call: m2
        return found.data[0].url or ""

    def title(self, topic: str) -> str:
        reply = self.client.chat.completions.create(  # call: m3
            model="m3",
            messages=[{"role": "user", "content": topic}],
            extra_headers=settings().llm.owner.headers("title"),
        )
        return reply.choices[0].message.content or ""


def main() -> None:
    worker = Worker(settings().llm)
    for job in jobs.validate_python([{"kind": "post", "topic": "a"}, {"kind": "picture", "prompt": "b"}]):
        print(worker.run(job))
    print(worker.title("a"))


main()
