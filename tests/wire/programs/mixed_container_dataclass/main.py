from dataclasses import dataclass, field
from typing import NamedTuple

import anthropic
import boto3
from openai import OpenAI


class Tags(NamedTuple):
    team: str
    service: str

    def headers(self):
        return {"x-llm-team": self.team, "x-llm-service": self.service}


@dataclass
class Container:
    tags: Tags
    openai: OpenAI = field(init=False)
    claude: anthropic.Anthropic = field(default_factory=anthropic.Anthropic)
    bedrock: object = field(default_factory=lambda: boto3.client("bedrock-runtime"))

    def __post_init__(self):
        self.openai = OpenAI(default_headers=self.tags.headers())


class Jobs:
    def __init__(self, container: Container):
        self.c = container

    def run(self):
        yield self.c.openai.embeddings.create(model="m1", input="a", extra_headers={"x-llm-feature": "embed"})  # call: m1
        yield self.c.claude.messages.create(  # call: m2
            model="m2", max_tokens=5, messages=[{"role": "user", "content": "b"}], extra_headers=self.c.tags.headers()
        )
        yield self.c.bedrock.converse(modelId="m3", messages=[{"role": "user", "content": [{"text": "c"}]}])  # call: m3


print(len(list(Jobs(Container(Tags("jobs", "nightly"))).run())))
