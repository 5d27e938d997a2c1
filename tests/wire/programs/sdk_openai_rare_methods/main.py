"""Methods of openai that few people call and everybody pays for."""
import asyncio

from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel

OWNER = {"x-llm-team": "lab", "x-llm-service": "bench"}
client = OpenAI(default_headers=OWNER)


class Answer(BaseModel):
    text: str


def feature(name: str) -> dict[str, dict[str, str]]:
    return {"extra_headers": {"x-llm-feature": name}}


client.responses.parse(model="m1", input="hi", text_format=Answer, **feature("parse"))  # call: m1
with client.responses.stream(model="m2", input="hi") as events:  # call: m2
    for event in events:
        print(event.type)
with client.chat.completions.stream(model="m3", messages=[{"role": "user", "content": "hi"}], **feature("live")) as live:  # call: m3
    print(live.get_final_completion())
client.images.edit(model="m4", image=b"x", prompt="blue", **feature("edit"))  # call: m4
client.audio.translations.create(model="m5", file=("a.wav", b"x"))  # call: m5
client.videos.create(model="m6", prompt="a cat", **feature("film"))  # call: m6
client.fine_tuning.jobs.create(model="m7", training_file="file_1", metadata={"feature": "tune"})  # call: m7
client.moderations.create(model="m8", input="x", extra_body={"metadata": {"feature": "mod"}})  # call: m8
client.completions.create(model="m9", prompt="hi", user="lab")  # call: m9
with client.embeddings.with_streaming_response.create(model="m10", input="hi", **feature("index")) as raw:  # call: m10
    raw.read()


async def main() -> None:
    tuned = AsyncOpenAI().with_options(default_headers={**OWNER, "x-llm-feature": "tune"})
    await tuned.fine_tuning.jobs.create(model="m11", training_file="file_1")  # call: m11
    async with AsyncOpenAI().responses.stream(model="m12", input="hi", metadata={"team": "lab"}) as events:  # call: m12
        async for event in events:
            print(event.type)


asyncio.run(main())
