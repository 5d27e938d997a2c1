import asyncio

import ollama

HEADERS = {"x-llm-team": "local", "x-llm-service": "gpu"}
notes = ollama.Client(headers={**HEADERS, "x-llm-feature": "notes"})  # client: tagged
shared = ollama.Client(headers=HEADERS)  # client: untagged feature

notes.chat(model="m1", messages=[{"role": "user", "content": "hi"}])  # call: m1
for part in notes.generate("m2", "hi", stream=True):  # call: m2
    print(part["response"])
shared.embed("m3", "hi")  # call: m3
ollama.chat("m4", messages=[{"role": "user", "content": "hi"}])  # call: m4


async def main() -> None:
    client = ollama.AsyncClient(headers=dict(HEADERS, **{"x-llm-feature": "async"}))
    await client.chat("m5", [{"role": "user", "content": "hi"}])  # call: m5


asyncio.run(main())
