"""litellm: a Router in a class, functions with module-level headers off, image and rerank calls, partial."""
import functools
import os
from typing import Any

import litellm

TAGS = {"x-llm-team": "lite", "x-llm-service": "router"}
os.environ["OPENAI_API_BASE"] = os.environ["OPENAI_BASE_URL"]


class Gateway:
    """Holds the deployments of the house."""

    def __init__(self, tags: dict[str, str]) -> None:
        self._tags = tags
        self.router = litellm.Router(model_list=list(self._deployments()), num_retries=0)

    def _deployments(self):
        for name in ("m1", "m2"):
            yield {"model_name": name, "litellm_params": {"model": f"openai/{name}", "api_key": "k"}}

    def chat(self, model: str, text: str, feature: str = "") -> Any:
        headers = {**self._tags, "x-llm-feature": feature} if feature else self._tags
        return self.router.completion(model=model, messages=[{"role": "user", "content": text}], extra_headers=headers)


gateway = Gateway(TAGS)
gateway.chat("m1", "x", feature="chat")  # call: m1
gateway.chat("m2", "x")  # call: m2
ask = functools.partial(litellm.completion, messages=[{"role": "user", "content": "x"}], extra_headers={**TAGS, "x-llm-feature": "partial"})
ask("openai/m3")  # call: m3
ask(model="openai/m4", extra_headers=TAGS)  # call: m4
litellm.responses(model="openai/m5", input="x", extra_headers=TAGS)  # call: m5
litellm.text_completion(model="text-completion-openai/m6", prompt="x", extra_headers={**TAGS, "x-llm-feature": "text"})  # call: m6
