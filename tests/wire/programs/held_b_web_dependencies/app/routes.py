from anthropic import AsyncAnthropic

from app.framework import App, Request
from app.tags import llm_headers, optional_headers

app = App()


@app.post("/ask")
async def ask(request: Request):
    async with AsyncAnthropic() as client:
        return await client.messages.create(  # call: m1
            model="m1",
            max_tokens=100,
            messages=[{"role": "user", "content": "question"}],
            extra_headers=llm_headers(request),
        )


@app.post("/summary")
async def summary(request: Request):
    headers = optional_headers(request)
    async with AsyncAnthropic() as client, client.messages.stream(model="m2", max_tokens=9, messages=[{"role": "user", "content": "s"}], extra_headers=headers) as stream:  # call: m2
        return [text async for text in stream.text_stream]
