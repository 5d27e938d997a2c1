"""Writes the JSONL file for a batch; another job uploads it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field


@dataclass
class ChatBody:
    model: str
    messages: list[dict[str, str]] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)


def lines(prompts: Iterable[str], headers: dict[str, str] | None = None):
    for number, prompt in enumerate(prompts):
        body = ChatBody("gpt-5-mini", [{"role": "user", "content": prompt}])
        yield json.dumps({"custom_id": str(number), "method": "POST", "url": "/v1/chat/completions", "body": asdict(body)})


out = io.StringIO()
for line in lines(["a", "b"], headers={"x-llm-team": "t"}):
    out.write(line + "\n")
print(len(out.getvalue()))
