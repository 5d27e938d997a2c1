"""A module that is configured once and used everywhere."""
import llm

llm.configure(team="glob", service="al")
from features import summary, title  # noqa: E402

summary.run("x")
title.run("x")
