"""litellm's Router from YAML inside a class that adds headers; the synchronous method leaves it to its callers."""
import asyncio

from router import LLMRouter

router = LLMRouter("core", "gateway")


async def main() -> None:
    print(await router.chat("fast", "x", feature="hello", temperature=0))
    print(await router.chat("fast", "x", feature="hello", extra_headers={"x-request-id": "7"}))
    print(await router.embed(["a"]))


asyncio.run(main())
print(router.chat_sync("x", max_tokens=5))  # call: m2
