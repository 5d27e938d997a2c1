from .base import Plugin


class Shorten(Plugin):
    slug = "shorten"

    def apply(self, text):
        return self.complete(text, {"x-llm-feature": self.slug})  # call: m-shorten


class Translate(Plugin):
    slug = "translate"

    def apply(self, text):
        return self.complete(text, headers={})  # call: m-translate


def load():
    """Importing this module is enough."""
