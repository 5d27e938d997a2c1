"""A translator that clears default headers for one tenant and adds to them for another."""

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "localisation", "x-llm-service": "translator"})


def translate(text: str) -> str:
    adding = client.with_options(default_headers={"x-llm-feature": "translate"})
    return adding.responses.create(model="m1", input=text).output_text  # call: m1


def translate_for_partner(text: str) -> str:
    bare = client.with_options(set_default_headers={"x-llm-feature": "partner"})
    return bare.responses.create(model="m2", input=text).output_text  # call: m2


def translate_for_internal(text: str) -> str:
    whole = client.with_options(
        set_default_headers={
            "x-llm-team": "localisation",
            "x-llm-service": "translator",
            "x-llm-feature": "internal",
        }
    )
    return whole.responses.create(model="m3", input=text).output_text  # call: m3


def translate_again(text: str) -> str:
    copied = client.copy(set_default_headers={})
    return copied.responses.create(  # call: m4
        model="m4", input=text, extra_headers={"x-llm-feature": "again", "x-llm-team": "localisation"}
    ).output_text


for step in (translate, translate_for_partner, translate_for_internal, translate_again):
    step("Guten Tag")
