"""The openai module configured globally."""
import openai

openai.default_headers = {"x-llm-team": "mod", "x-llm-service": "level"}
openai.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "f"})  # call: m1
openai.chat.completions.create(model="m2", messages=[{"role": "user", "content": "x"}])  # call: m2
openai.embeddings.create(model="m3", input="x", extra_headers={"x-llm-feature": "f"})  # call: m3
