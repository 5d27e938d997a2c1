from collections.abc import Callable
from dataclasses import dataclass

import anthropic
import boto3
import openai

TAGS = dict(team="reliability", service="answers")


def header_tags(**extra):
    return {f"x-llm-{k}": v for k, v in {**TAGS, **extra}.items()}


@dataclass
class Backend:
    name: str
    call: Callable[[str], str]

    def __call__(self, prompt: str) -> str:
        return self.call(prompt)


def gpt_backend():
    client = openai.OpenAI(max_retries=0, default_headers=header_tags())

    def call(prompt):
        return client.responses.create(  # call: m1
            model="m1", input=prompt, extra_headers={"x-llm-feature": "answer"}
        ).output_text

    return Backend("gpt", call)


def claude_backend():
    client = anthropic.Anthropic(max_retries=0)
    return Backend(
        "claude",
        lambda prompt: client.messages.create(  # call: m2
            model="m2",
            max_tokens=40,
            messages=[{"role": "user", "content": prompt}],
            extra_headers=header_tags(),
        ).content[0].text,
    )


def titan_backend():
    client = boto3.client("bedrock-runtime")

    def call(prompt):
        response = client.converse(  # call: m3
            modelId="m3",
            messages=[{"role": "user", "content": [{"text": prompt}]}],
            requestMetadata=TAGS | {"feature": "answer"},
        )
        return response["output"]["message"]["content"][0]["text"]

    return Backend(name="titan", call=call)
