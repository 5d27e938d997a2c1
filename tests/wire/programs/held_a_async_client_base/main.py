import asyncio

from llm import AnthropicLLM, OpenAILLM


async def main():
    async with OpenAILLM(feature="chat") as llm:
        print(await llm.ask("hi"))
        print(await asyncio.gather(*(llm.embed(t) for t in "ab")))
    async with AnthropicLLM(feature="chat") as llm:
        print(await llm.ask("hi"))
        async for token in llm.stream("hi"):
            print(token)


asyncio.run(main())
