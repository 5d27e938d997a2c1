"""A LangGraph flow whose nodes are methods: one model with its feature, one that shares the owner's headers."""
import asyncio

from graph import build

print(asyncio.run(build().ainvoke({"text": "my bike broke"})))
