"""One client, many endpoints: parse, stream helpers, audio, images, batches, raw and streaming responses."""
import io
from typing import Any

from openai import OpenAI
from pydantic import BaseModel

OWNER = {"x-llm-team": "lab", "x-llm-service": "surfaces"}
client = OpenAI(default_headers=OWNER)


class Answer(BaseModel):
    text: str


def feature(name: str) -> dict[str, Any]:
    return {"extra_headers": {"x-llm-feature": name}}


MESSAGES: Any = [{"role": "user", "content": "x"}]
client.chat.completions.parse(model="m1", messages=MESSAGES, response_format=Answer, **feature("parse"))  # call: m1
client.responses.parse(model="m2", input="x", text_format=Answer)  # call: m2
with client.chat.completions.stream(model="m3", messages=MESSAGES, **feature("stream")) as stream:  # call: m3
    for event in stream:
        print(event.type)
with client.responses.stream(model="m4", input="x") as events:  # call: m4
    print(events.get_final_response().id)
client.audio.transcriptions.create(model="m5", file=("a.wav", io.BytesIO(b"x")), **feature("transcribe"))  # call: m5
with client.audio.speech.with_streaming_response.create(model="m6", voice="alloy", input="x", **feature("speak")) as speech:  # call: m6
    print(len(speech.read()))
client.images.generate(model="m7", prompt="x", n=1)  # call: m7
raw = client.embeddings.with_raw_response.create(model="m8", input=["x"], **feature("embed"))  # call: m8
print(raw.parse().data[0].index)
client.moderations.create(model="m9", input="x", **feature("moderate"))  # call: m9
client.completions.create(model="m10", prompt="x", stream=True, **(feature("legacy") | {"max_tokens": 3})).close()  # call: m10
client.chat.completions.with_raw_response.create(model="m11", messages=MESSAGES, store=True, metadata={"feature": "stored"}).parse()  # call: m11
