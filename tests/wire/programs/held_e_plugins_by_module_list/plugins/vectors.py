from .base import Plugin, register


@register
class Vectors(Plugin):
    def run(self, text):
        self.client.embeddings.create(model="m2", input=text, extra_headers=self.tags())  # call: m2
