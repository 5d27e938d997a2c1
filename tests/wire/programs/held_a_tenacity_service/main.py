import asyncio

from service import AsyncWriter, Writer

writer = Writer()
print(writer.write("ducks"), writer.edit("ducks"), writer.outline("ducks"))
print(asyncio.run(AsyncWriter().write("cats")))
