import asyncio

import anthropic

client = anthropic.AsyncAnthropic()
H = {"x-llm-team": "async", "x-llm-service": "groups", "x-llm-feature": "fan-out"}


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(
                client.messages.create(  # call: m1
                    model="m1",
                    max_tokens=1,
                    messages=[{"role": "user", "content": str(i)}],
                    extra_headers=H,
                )
            )
            for i in range(2)
        ]
    first = await asyncio.wait_for(client.messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "x"}]), timeout=20)  # call: m2
    pending = client.messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={**H, "x-llm-feature": ""})  # call: m3
    second = await pending
    print([t.result().id for t in tasks], first.id, second.id)


asyncio.run(main())
