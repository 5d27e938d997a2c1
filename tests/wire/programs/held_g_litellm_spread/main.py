"""litellm with keyword sets that are spread, popped and defaulted."""
import asyncio
import os
from typing import Any

import litellm
from litellm import acompletion, completion, embedding

DEFAULTS: dict[str, Any] = {"temperature": 0, "num_retries": 0, "extra_headers": {"x-llm-team": "qa", "x-llm-service": "judge"}}


def chat(model: str, text: str, /, **overrides: Any):
    options = {**DEFAULTS, **overrides}
    feature = options.pop("feature", None)
    if feature is not None:
        options["extra_headers"] = {**options["extra_headers"], "x-llm-feature": feature}
    return completion(model=f"openai/{model}", messages=[{"role": "user", "content": text}], **options)


chat("m1", "a", feature="judge")  # call: m1
chat("m2", "a")  # call: m2
chat("m3", "a", extra_headers={"x-llm-feature": "judge"})  # call: m3
chat("m4", "a", extra_headers={}, feature="judge")  # call: m4
embedding(model="openai/m5", input=["a"], **{k: v for k, v in DEFAULTS.items() if k == "extra_headers"})  # call: m5


async def main() -> None:
    calls = [
        acompletion(model=f"anthropic/{name}", messages=[{"role": "user", "content": "x"}], extra_headers={**DEFAULTS["extra_headers"], "x-llm-feature": "both"})  # call: m6, m7
        for name in ("m6", "m7")
    ]
    await asyncio.gather(*calls)


os.environ["ANTHROPIC_API_BASE"] = os.environ["ANTHROPIC_BASE_URL"]
litellm.drop_params = True
asyncio.run(main())
