import openai

from . import registry


@registry.plugin("gpt")
def run(text):
    client = openai.OpenAI()
    return client.with_options(default_headers=registry.headers("gpt")).chat.completions.create(model="m1", messages=[{"role": "user", "content": text}]).id  # call: m1
