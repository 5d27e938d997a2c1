from __future__ import annotations

from services.base import Service


class Translate(Service):
    name = "translate"
    feature = "translate"

    def run(self, text: str) -> str:
        return self.client.responses.create(model="m1", input=text, extra_headers=self.extra()).output_text  # call: m1


class Classify(Service):
    name = "classify"

    def run(self, text: str) -> str:
        return self.client.responses.create(model="m2", input=text, extra_headers=self.extra()).output_text  # call: m2
