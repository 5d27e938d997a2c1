"""Requests inside comprehensions, walrus, ternaries, boolean operators and f-strings."""
from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "wa", "x-llm-service": "lrus"})
F = {"x-llm-feature": "f"}
outputs = [client.responses.create(model="m1", input=text, extra_headers=F).output_text for text in "ab"]  # call: m1
if reply := client.responses.create(model="m2", input="x"):  # call: m2
    print(f"{client.responses.create(model='m3', input='x', extra_headers=F).output_text}")  # call: m3
kind = "long" if len(outputs) > 5 else "short"
value = (
    client.responses.create(model="m4", input="x", extra_headers=F)
    if kind == "long"
    else client.responses.create(model="m5", input="x")  # call: m5
)
lookup = {text: client.responses.create(model="m6", input=text) for text in ("a", "b")}  # call: m6
