import litellm

from .base import Tagged


class LiteStrategy(Tagged):
    name = "lite"

    def generate(self, text):
        headers = self.headers()
        headers.pop("x-llm-feature")
        return litellm.completion(model="openai/m4", messages=[{"role": "user", "content": text}], extra_headers=headers).id  # call: m4
