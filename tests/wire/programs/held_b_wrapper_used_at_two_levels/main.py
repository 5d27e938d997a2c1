"""Old code calls the low-level function, new code the convenience functions on top of it."""

from openai import OpenAI

client = OpenAI(max_retries=0)
ENVELOPE = {"x-llm-team": "reviews", "x-llm-service": "moderation"}


def send(model, text, headers=None):
    return client.responses.create(model=model, input=text, extra_headers=headers)


def text_of(model, text, headers=None):
    return send(model, text, headers=headers).output_text


def words_of(model, text, headers=None):
    return text_of(model, text, headers=headers).split()


send("m1", "x", headers={**ENVELOPE, "x-llm-feature": "old"})  # call: m1
text_of("m2", "x")  # call: m2
text_of("m3", "x", headers={**ENVELOPE, "x-llm-feature": "text"})  # call: m3
words_of("m4", "x", headers=ENVELOPE)  # call: m4
words_of("m5", "x", headers={**ENVELOPE, "x-llm-feature": "words"})  # call: m5
