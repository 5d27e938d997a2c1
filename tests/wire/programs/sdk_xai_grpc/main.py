"""xAI speaks gRPC: only the client's metadata travels."""
import asyncio

from relay import start
from xai_sdk import AsyncClient, Client
from xai_sdk.chat import user

OWNER = (("x-llm-team", "search"), ("x-llm-service", "answers"))
TAGS = (*OWNER, ("x-llm-feature", "ask"))
HOST = start()

tagged = Client(api_key="k", api_host=HOST, metadata=TAGS, use_insecure_channel=True)
bare = Client(api_key="k", api_host=HOST, use_insecure_channel=True)


def chat(name: str):
    talk = tagged.chat.create(model=name)
    talk.append(user("hi"))
    return talk


print(chat("m1").sample().content)  # call: m1

half = Client(api_key="k", api_host=HOST, metadata=OWNER, use_insecure_channel=True)
talk = half.chat.create(model="m2", messages=[user("hi")])
talk.sample()  # call: m2

talk = bare.chat.create(model="m3", messages=[user("hi")])
for response, chunk in talk.stream():  # call: m3
    print(chunk.content)


class Assistant:
    def __init__(self) -> None:
        self.client = AsyncClient(api_key="k", api_host=HOST, metadata=TAGS, use_insecure_channel=True)

    async def ask(self, text: str) -> str:
        chat = self.client.chat.create(model="m4", messages=[user(text)])
        return (await chat.sample()).content  # call: m4


async def main() -> None:
    await Assistant().ask("hi")


asyncio.run(main())
