"""Groq: what Stainless generates, sound, and options on options."""
import asyncio
from functools import partial

import groq as groq_sdk
from groq import AsyncGroq, Groq

groq = Groq(default_headers={"x-llm-team": "voice"}, max_retries=0)
service = groq.with_options(default_headers={"x-llm-service": "calls"})
transcriber = service.copy(default_headers={"x-llm-feature": "transcribe"})

transcriber.audio.transcriptions.create(model="m1", file=("a.wav", b"x"))  # call: m1
service.audio.translations.create(model="m2", file=("a.wav", b"x"))  # call: m2
speak = partial(service.audio.speech.create, voice="v", extra_headers={"x-llm-feature": "speak"})
speak(model="m3", input="hello")  # call: m3
reply = service.chat.completions.with_raw_response.create(  # call: m4
    model="m4", messages=[{"role": "user", "content": "hi"}], extra_headers={"x-llm-feature": "chat"}
)
print(reply.parse())
service.embeddings.create(model="m5", input="hi", extra_body={"metadata": {"feature": "index"}})  # call: m5
try:
    service.chat.completions.create(  # call: m6
        model="m6", messages=[{"role": "user", "content": "hi"}], metadata={"feature": "chat"}
    )
except groq_sdk.BadRequestError as error:
    print(error.status_code)


async def main() -> None:
    async with AsyncGroq(default_headers={"x-llm-team": "voice", "x-llm-service": "calls"}) as client:
        stream = await client.chat.completions.create(  # call: m7
            model="m7",
            stream=True,
            messages=[{"role": "user", "content": "hi"}],
            extra_headers={"x-llm-feature": "live"},
        )
        async for chunk in stream:
            print(chunk.choices[0].delta.content)
        replaced = client.with_options(set_default_headers={"x-llm-feature": "live"})
        await replaced.chat.completions.create(model="m8", messages=[{"role": "user", "content": "hi"}])  # call: m8


asyncio.run(main())
