"""A LiteLLM proxy with a virtual key for each team; tags as a list of words in the body."""
import asyncio

import growth
import risk

print(growth.subject_lines("spring"), asyncio.run(growth.segment(["a", "b"])))
print(risk.score("x"), risk.explain("x"), risk.explain("x", verbose=True))
