"""A payment SDK of the house that is shaped like an LLM SDK."""
import asyncio

from payments import AsyncPayments, Payments

client = Payments(api_key="k")
client.responses.create(order="o1", amount=5)
client.messages.create(to="a@b", body="receipt", model="plain")
client.with_options(timeout=3).chat.completions.create(conversation=1, rating=5)


async def main() -> None:
    async with AsyncPayments() as payments:
        await payments.embeddings.create(page="checkout", iframe=True)
        for item in await payments.batches.create(items=[1, 2]):
            print(item)


asyncio.run(main())
