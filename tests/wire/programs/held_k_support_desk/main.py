"""Settings, a cached client, services on a base class: the feature is a class attribute that one of them never got."""
import asyncio

from llm import TriageService, get_client, get_reply_service


class Request:
    def __init__(self, body):
        self.body = body


async def post_reply(request: Request) -> dict:
    service = await get_reply_service()
    return {"answer": await service.reply([], request.body["text"])}


async def post_ticket(request: Request) -> dict:
    return await TriageService().triage(request.body["text"])


async def similar(request: Request) -> int:
    found = await get_client().embeddings.create(model="m3", input=request.body["text"])  # call: m3
    return len(found.data)


async def main():
    request = Request({"text": "my chain broke"})
    print(await post_reply(request), await post_ticket(request), await similar(request))


asyncio.run(main())
