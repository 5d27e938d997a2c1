import asyncio

import groq


async def main() -> None:
    client = groq.AsyncGroq()
    headers = {"x-llm-team": "voice", "x-llm-service": "phone", "x-llm-feature": "notes"}
    raw = await client.chat.completions.with_raw_response.create(  # call: m1
        model="m1", messages=[{"role": "user", "content": "hi"}], extra_headers=headers
    )
    print(raw.parse())
    await client.audio.transcriptions.create(model="m2", file=("a.mp3", b"x"))  # call: m2
    await client.embeddings.create(model="m3", input="x", extra_headers=headers | {"x-llm-feature": ""})  # call: m3


asyncio.run(main())
