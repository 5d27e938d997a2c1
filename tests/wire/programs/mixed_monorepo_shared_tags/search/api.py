from openai import OpenAI

from shared import Envelope, as_headers

ENVELOPE = Envelope(team="discovery", service="search")
client = OpenAI(default_headers=as_headers(ENVELOPE))


def run(text):
    return client.embeddings.create(model="m2", input=text, extra_headers=as_headers({}, feature="rank")).model  # call: m2
