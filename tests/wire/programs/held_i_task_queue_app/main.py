"""Tasks of a queue: decorated with arguments, bound, delayed from elsewhere, their clients made lazily in the worker."""
from __future__ import annotations

from tasks import app, classify, embed, summarise

summarise.delay(1, "x")
classify.delay(2, text="y")
embed(["x", "y"], headers={"x-llm-feature": "embed"})  # call: m3
app.work()
