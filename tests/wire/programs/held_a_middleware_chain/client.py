from functools import reduce

from openai import OpenAI


class LLMClient:
    def __init__(self, middleware=()):
        self._sdk = OpenAI()
        self._send = reduce(
            lambda nxt, layer: lambda request: layer(request, nxt), reversed(list(middleware)), self._transport
        )

    def _transport(self, request):
        return self._sdk.chat.completions.create(**request)  # call: m1 unknown

    def call(self, feature, prompt):
        request = {
            "model": "m1",
            "messages": [{"role": "user", "content": prompt}],
            "extra_headers": {"x-llm-feature": feature},
        }
        return self._send(request).choices[0].message.content

    def direct(self, prompt):
        return self._sdk.responses.create(model="m2", input=prompt).output_text  # call: m2
