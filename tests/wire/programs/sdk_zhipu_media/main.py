"""Zhipu: pictures, moderation and text, tags at the client or at the call."""
import zhipuai
from zhipuai import ZhipuAI

OWNER = {"x-llm-team": "glm", "x-llm-service": "posters"}


def build(headers: dict[str, str]) -> zhipuai.ZhipuAI:
    return ZhipuAI(api_key="dummy.dummy", custom_headers=headers)


posters = build({**OWNER, "x-llm-feature": "draw"})
posters.images.generations(model="m1", prompt="a cat")  # call: m1
posters.embeddings.create(model="m2", input=["a"])  # call: m2

client = build(OWNER)
client.images.generations(model="m3", prompt="a cat", extra_headers={"x-llm-feature": "draw"})  # call: m3
client.chat.completions.create(model="m4", messages=[{"role": "user", "content": "hi"}])  # call: m4
shared = {"extra_headers": {"x-llm-feature": "faq"}}
for chunk in client.chat.completions.create(  # call: m5
    model="m5", messages=[{"role": "user", "content": "hi"}], stream=True, **shared
):
    print(chunk)
