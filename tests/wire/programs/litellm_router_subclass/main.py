from __future__ import annotations

import os
from typing import Any

from litellm import Router


class TaggedRouter(Router):
    """Fills in the headers of our service."""

    def completion(self, model: str, messages: list[dict[str, str]], **kwargs: Any) -> Any:
        headers = {"x-llm-team": "cargo", "x-llm-service": "customs", **kwargs.pop("extra_headers", {})}
        return super().completion(model=model, messages=messages, extra_headers=headers, **kwargs)


def deployments(*names: str) -> list[dict[str, Any]]:
    return [
        {"model_name": name, "litellm_params": {"model": f"openai/{name}", "api_key": os.environ["OPENAI_API_KEY"]}}
        for name in names
    ]


router = TaggedRouter(model_list=deployments("m1", "m2"), num_retries=0)
form = [{"role": "user", "content": "HS code of bananas?"}]
print(router.completion("m1", form, extra_headers={"x-llm-feature": "hs-code"}).choices[0].message.content)  # call: m1
print(router.completion("m2", form).choices[0].message.content)  # call: m2
