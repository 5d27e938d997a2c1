import openai


class TaggedOpenAI(openai.OpenAI):
    """All our services use this one."""

    def __init__(self, *, service: str, **kwargs):
        super().__init__(default_headers={"x-llm-team": "platform", "x-llm-service": service}, **kwargs)


class PlainOpenAI(openai.OpenAI):
    def hello(self):
        return self.chat.completions.create(model="m3", messages=[{"role": "user", "content": "hello"}])  # call: m3


client = TaggedOpenAI(service="thumbnails", max_retries=1)
client.chat.completions.create(model="m1", messages=[], extra_headers={"x-llm-feature": "caption"})  # call: m1
client.images.generate(model="m2", prompt="a cat")  # call: m2
PlainOpenAI().hello()
