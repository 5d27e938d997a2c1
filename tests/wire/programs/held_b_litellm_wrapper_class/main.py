"""A class around litellm with per-instance defaults and per-call overrides."""
import litellm


class LLM:
    def __init__(self, model: str, **defaults) -> None:
        self.model = model
        self.defaults = defaults

    def complete(self, prompt: str, **overrides):
        options = {**self.defaults, **overrides}
        return litellm.completion(
            model=self.model, messages=[{"role": "user", "content": prompt}], mock_response=None, **options
        )


tagged = LLM("openai/m1", extra_headers={"x-llm-team": "l", "x-llm-service": "m", "x-llm-feature": "n"})
tagged.complete("x")  # call: m1
plain = LLM("openai/m2", temperature=0)
plain.complete("x")  # call: m2
plain2 = LLM("openai/m3", temperature=0)
plain2.complete("x", extra_headers={"x-llm-team": "l", "x-llm-service": "m", "x-llm-feature": "n"})  # call: m3
