from __future__ import annotations

from app.state import clients, pool, tags


async def answer(text: str) -> str:
    reply = await clients["openai"].responses.create(model="m1", input=text, extra_headers=tags)  # call: m1
    return reply.output_text


async def title(text: str) -> str:
    client = clients["openai"]
    reply = await client.chat.completions.create(  # call: m2
        model="m2", messages=[{"role": "user", "content": text}]
    )
    return reply.choices[0].message.content


async def summary(text: str) -> str:
    reply = await clients["anthropic"].messages.create(  # call: m3
        model="m3", max_tokens=9, messages=[{"role": "user", "content": text}], extra_headers={**tags, "x-llm-team": "web"}
    )
    return reply.content[0].text


async def labels(text: str) -> int:
    mini = clients.get("mini")
    return len((await mini.embeddings.create(model="m4", input=text)).data)  # call: m4


async def pooled(text: str) -> str:
    return (await pool["first"].responses.create(model="m5", input=text)).output_text  # call: m5
