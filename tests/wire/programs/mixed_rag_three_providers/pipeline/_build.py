from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

from .stages import Answer, Embed, Pipeline, Rewrite
from .tags import header_set


def build_pipeline() -> Pipeline:
    openai_client = AsyncOpenAI(default_headers=header_set())
    claude = AsyncAnthropic(default_headers=header_set())
    return Pipeline([Rewrite(openai_client), Embed(openai_client), Answer(claude)])
