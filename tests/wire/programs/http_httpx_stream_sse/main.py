import json
import os
from collections.abc import Iterator

import httpx

URL = "{}/v1/chat/completions".format(os.environ["WIRE_URL"].rstrip("/"))


def tokens(prompt: str) -> Iterator[str]:
    body = {"model": "m1", "stream": True, "messages": [{"role": "user", "content": prompt}]}
    with httpx.stream("POST", URL, json=body, headers={"x-llm-team": "docs", "x-llm-feature": "autocomplete"}) as response:  # call: m1
        for line in response.iter_lines():
            if line.startswith("data: ") and line != "data: [DONE]":
                for choice in json.loads(line[6:]).get("choices", []):
                    yield choice.get("delta", {}).get("content") or ""


print("".join(tokens("def main(")))
