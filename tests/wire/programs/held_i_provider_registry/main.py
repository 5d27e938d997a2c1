"""Providers register themselves by a decorator with an argument; a generic abstract base builds their client."""
from __future__ import annotations

from providers import available, create

TAGS = {"service": "registry"}

print(available())
openai = create("openai", tags=TAGS)
openai.complete("m1", "x")
openai.moderate("x")
claude = create("anthropic", tags={**TAGS, "team": "platform"})
claude.complete("m3", "x")
claude.stream("m4", "x")
