import asyncio

from pipeline import build_pipeline

print(asyncio.run(build_pipeline().run("How do I reset my password?")))
