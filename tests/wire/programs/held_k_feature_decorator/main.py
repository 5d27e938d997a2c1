"""Features by a decorator that sets a thread local; helpers read it, one call asks for the owner only."""
from openai import OpenAI

from attribution import feature, feature_scope, headers, owner

client = OpenAI()


@feature("subject")
def subject(text: str) -> str:
    return client.responses.create(model="m1", input=text, extra_headers=headers()).output_text  # call: m1


@feature("body")
def body(text: str, *, tone: str = "warm") -> str:
    return client.responses.create(model="m2", input=f"{tone} {text}", extra_headers=owner()).output_text  # call: m2


def preview(text: str) -> str:
    with feature_scope("preview"):
        stream = client.responses.create(model="m3", input=text, stream=True, extra_headers=headers(default="preview"))  # call: m3
        return "".join(event.delta for event in stream if event.type == "response.output_text.delta")


print(subject("x"), body("x", tone="cold"), preview("x"))
