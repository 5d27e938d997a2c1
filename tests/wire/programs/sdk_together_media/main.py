"""Together: pictures, sound, embeddings, reranking."""
import asyncio

from together import AsyncTogether, Together


def tags(feature: str = "") -> dict[str, str]:
    found = {"x-llm-team": "studio", "x-llm-service": "render"}
    return {**found, "x-llm-feature": feature} if feature else found


client = Together(default_headers=tags())
client.images.generate(model="m1", prompt="a cat", extra_headers=tags("draw"))  # call: m1
client.images.generate(model="m2", prompt="a cat")  # call: m2
client.embeddings.create(model="m3", input="a", extra_headers={"x-llm-feature": "index"})  # call: m3
client.rerank.create(model="m4", query="q", documents=["a"])  # call: m4
client.audio.speech.create(model="m5", input="hi", voice="v", extra_headers={"x-llm-feature": "speak"})  # call: m5
client.completions.create(model="m6", prompt="hi", extra_body={"metadata": tags("text")})  # call: m6

plain = Together()
for part in plain.chat.completions.create(  # call: m7
    model="m7", messages=[{"role": "user", "content": "hi"}], stream=True, extra_headers=tags(feature="chat")
):
    print(part)


async def main() -> None:
    other = AsyncTogether().with_options(default_headers=tags("night"))
    await other.chat.completions.create(model="m8", messages=[{"role": "user", "content": "hi"}])  # call: m8
    await AsyncTogether().embeddings.create(model="m9", input="a")  # call: m9


asyncio.run(main())
