from functools import cached_property

import boto3
from google import genai
from openai import OpenAI

from .settings import Settings


class Services:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def openai(self) -> OpenAI:
        return OpenAI(api_key=self.settings.openai_api_key.get_secret_value(), default_headers=self.settings.envelope)

    @cached_property
    def gemini(self) -> genai.Client:
        return genai.Client(
            api_key=self.settings.google_api_key.get_secret_value(), http_options={"headers": self.settings.envelope}
        )

    def answer(self, text: str) -> str:
        return self.openai.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "answer"}).id  # call: m1

    def caption(self, text: str) -> str | None:
        return self.gemini.models.generate_content(model="m2", contents=text).text  # call: m2

    def fallback(self, text: str) -> str:
        metadata = {"team": self.settings.llm_team, "service": self.settings.llm_service, "feature": "fallback"}
        runtime = boto3.client("bedrock-runtime")
        messages = [{"role": "user", "content": [{"text": text}]}]
        return runtime.converse(modelId="m3", messages=messages, requestMetadata=metadata)["stopReason"]  # call: m3
