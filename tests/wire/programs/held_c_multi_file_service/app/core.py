from openai import OpenAI

from .config import LLMConfig


class Application:
    def __init__(self, config: LLMConfig, *, debug: bool = False) -> None:
        self.config = config
        self.debug = debug
        self._openai = OpenAI()

    def _ask(self, config: LLMConfig, text: str) -> str:
        return self._openai.responses.create(  # call: m1, m2
            model=config.model, input=text, extra_headers=config.all_headers
        ).output_text

    def recommend(self, text: str) -> str:
        return self._ask(self.config.for_feature("recommend", model="m1"), text)

    def moderate(self, text: str) -> str:
        from dataclasses import replace

        return self._ask(replace(self.config, model="m2"), text)
