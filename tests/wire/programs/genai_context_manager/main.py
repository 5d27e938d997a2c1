import asyncio
import os

from google import genai
from google.genai import types


def sync_part():
    options = types.HttpOptions(headers={"x-llm-team": "farm"}, timeout=10_000)
    with genai.Client(api_key=os.environ["GOOGLE_API_KEY"], http_options=options) as client:
        return client.models.generate_content(model="m1", contents="crop rotation?").text  # call: m1


async def async_part():
    client = genai.Client(
        http_options=types.HttpOptions(headers={"x-llm-team": "farm", "x-llm-service": "sensors", "x-llm-feature": "alarm"})
    )
    chat = client.aio.chats.create(model="m2")
    answer = await chat.send_message("frost tonight?")  # call: m2
    await client.aio.aclose()
    return answer.text


print(sync_part(), asyncio.run(async_part()))
