from anthropic import Anthropic

from .registry import PluginMeta


class Plugin(metaclass=PluginMeta):
    slug = ""
    _anthropic = None

    @property
    def anthropic(self):
        if self._anthropic is None:
            type(self)._anthropic = Anthropic(default_headers={"x-llm-team": "cms", "x-llm-service": "plugins"})
        return self._anthropic

    def apply(self, text):
        raise NotImplementedError

    def complete(self, text, headers):
        return self.anthropic.messages.create(
            model=f"m-{self.slug}", max_tokens=1, messages=[{"role": "user", "content": text}], extra_headers=headers
        ).content[0].text
