import asyncio
import os

import httpx
from ai21 import AI21Client, AsyncAI21Client
from ai21.models.chat import ChatMessage

HOST = os.environ["WIRE_URL"] + "/ai21/studio/v1"
TEAM = {"x-llm-team": "legal", "x-llm-service": "contracts"}
MESSAGES = [ChatMessage(role="user", content="Is this clause usual?")]

# Only the constructor takes headers: one client for each feature.
review = AI21Client("dummy", HOST, {**TEAM, "x-llm-feature": "review"})  # client: tagged
bare = AI21Client(api_key="dummy", api_host=HOST)  # client: untagged feature,service,team
team = AI21Client(api_key="dummy", api_host=HOST, headers=TEAM)  # client: untagged feature

review.chat.completions.create(model="m1", messages=MESSAGES)  # call: m1
for chunk in review.chat.completions.create(MESSAGES, "m2", stream=True):  # call: m2
    print(chunk)
bare.chat.completions.create(model="m3", messages=MESSAGES)  # call: m3
# It lands in the body.
team.chat.completions.create(model="m4", messages=MESSAGES, extra_headers={"x-llm-feature": "review"})  # call: m4
http = httpx.Client(headers={**TEAM, "x-llm-feature": "search"})
AI21Client(api_key="dummy", api_host=HOST, http_client=http).chat.completions.create(MESSAGES, model="m5")  # call: m5


class Summaries:
    def __init__(self, client: AsyncAI21Client) -> None:
        self.client = client

    async def of(self, text: str) -> str:
        message = ChatMessage(role="user", content=text)
        reply = await self.client.chat.completions.create(model="m6", messages=[message])  # call: m6
        return reply.choices[0].message.content


tagged = AsyncAI21Client(api_key="dummy", api_host=HOST, headers={**TEAM, "x-llm-feature": "summary"})
asyncio.run(Summaries(tagged).of("A long text."))
