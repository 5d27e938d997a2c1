import asyncio
import os

from pydantic import BaseModel
from writerai import AsyncWriter, Writer

# One line for each header.
os.environ["WRITER_CUSTOM_HEADERS"] = "x-llm-team: content\nx-llm-service: briefs"

client = Writer()  # client: tagged
MESSAGES = [{"role": "user", "content": "Write a brief."}]


class Brief(BaseModel):
    title: str


def write(model: str, feature: str | None = None) -> None:
    headers = {"x-llm-feature": feature} if feature else {}
    client.chat.chat(model=model, messages=MESSAGES, extra_headers=headers)


write("m1", "brief")  # call: m1
write("m8")  # call: m8
client.completions.create(model="m2", prompt="Dear", extra_headers={"x-llm-feature": "letter"})  # call: m2
with client.chat.stream(model="m3", messages=MESSAGES) as stream:  # call: m3
    for event in stream:
        print(event)
own = Writer(api_key="dummy", default_headers={"x-llm-team": "legal", "x-llm-feature": "review"})
own.chat.chat(model="m4", messages=MESSAGES)  # call: m4
own.with_options(default_headers={"x-llm-feature": "terms"}).chat.chat(model="m5", messages=MESSAGES)  # call: m5
gateway = own.with_options(base_url=os.environ["LLM_GATEWAY_URL"], set_default_headers={})
gateway.chat.chat(model="m6", messages=MESSAGES)  # call: m6


async def later() -> None:
    async with AsyncWriter() as api:
        await api.chat.chat(model="m7", messages=MESSAGES, extra_headers={"x-llm-feature": "later"})  # call: m7


asyncio.run(later())
