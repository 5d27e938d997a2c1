import asyncio

from pipeline import Job, Pipeline


async def main():
    pipeline = Pipeline(workers=2)
    await pipeline.put(Job("summarize", "one"))
    await pipeline.put(Job("keywords", "two", feature="seo-keywords"))
    await pipeline.put(Job("keywords", "three"))
    print(sorted(await pipeline.drain()))


asyncio.run(main())
