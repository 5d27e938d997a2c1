import asyncio

from services import FaqService, LegalService

print(FaqService().execute("hi"))
print(asyncio.run(LegalService().execute_async("hi")))
print(LegalService().execute("hi"))
