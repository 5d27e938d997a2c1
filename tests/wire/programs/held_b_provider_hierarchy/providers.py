import boto3
from anthropic import Anthropic
from openai import OpenAI

from base import Provider


class OpenAIProvider(Provider):
    def __init__(self, model):
        super().__init__(model)
        self.client = OpenAI()

    def _send(self, prompt, tags):
        reply = self.client.chat.completions.create(  # call: m1
            model=self.model,
            messages=[{"role": "user", "content": prompt}],
            store=True,
            metadata=tags,
        )
        return reply.choices[0].message.content


class AnthropicProvider(Provider):
    def __init__(self, model):
        super().__init__(model)
        self.client = Anthropic()

    def _send(self, prompt, tags):
        message = self.client.messages.create(  # call: m2
            model=self.model,
            max_tokens=256,
            messages=[{"role": "user", "content": prompt}],
            metadata={"user_id": tags["team"]},
        )
        return message.content[0].text


class BedrockProvider(Provider):
    def __init__(self, model):
        super().__init__(model)
        self.client = boto3.client("bedrock-runtime")

    def _send(self, prompt, tags):
        response = self.client.converse(  # call: m3
            modelId=self.model,
            messages=[{"role": "user", "content": [{"text": prompt}]}],
            requestMetadata=tags,
        )
        return response["output"]["message"]["content"][0]["text"]


_PROVIDERS = {"openai": OpenAIProvider, "anthropic": AnthropicProvider, "bedrock": BedrockProvider}


def create_provider(name, model):
    try:
        return _PROVIDERS[name](model)
    except KeyError:
        raise ValueError(f"unknown provider {name}") from None
