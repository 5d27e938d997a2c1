import anthropic

from .base import BaseProvider


class AnthropicProvider(BaseProvider):
    model = "m2"

    def _create_client(self):
        return anthropic.Anthropic(default_headers={"x-llm-team": self.TEAM, "x-llm-service": self.SERVICE})

    def _chat(self, messages, feature):
        reply = self.client.messages.create(  # call: m2
            model=self.model, messages=messages, max_tokens=self.max_tokens
        )
        return "".join(block.text for block in reply.content if block.type == "text")
