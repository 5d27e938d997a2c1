import io
import pathlib
import tempfile

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "media", "x-llm-service": "studio"})

audio = io.BytesIO(b"RIFF....")
audio.name = "a.wav"
print(client.audio.transcriptions.create(model="m1", file=audio, extra_headers={"x-llm-feature": "transcribe"}).text)  # call: m1

speech = client.audio.speech.create(model="m2", voice="alloy", input="hello")  # call: m2
pathlib.Path(tempfile.mkdtemp(), "x.mp3").write_bytes(speech.read())

with client.audio.speech.with_streaming_response.create(model="m3", voice="alloy", input="hello", extra_headers={"x-llm-feature": "speak"}) as streamed:  # call: m3
    streamed.stream_to_file(pathlib.Path(tempfile.mkdtemp()) / "y.mp3")

picture = client.images.edit(  # call: m4
    model="m4",
    image=("cat.png", b"\x89PNG", "image/png"),
    prompt="hat",
    extra_headers={"x-llm-feature": "edit"},
)
print(len(picture.data), len(client.models.list().data))
