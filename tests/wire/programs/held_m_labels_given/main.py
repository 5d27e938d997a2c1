"""Labels that calls have already: the tags that they lack belong beside them, in dicts, in types and in constants."""
from google import genai
from google.genai import types

client = genai.Client(vertexai=True, api_key="dummy")
LABELS = {"team": "media", "service": "alt-text"}


def plain(text: str) -> str | None:
    labels = {"team": "media", "service": "alt-text"}
    return client.models.generate_content(model="m1", contents=text, config={"labels": labels}).text  # call: m1


def typed(text: str) -> str | None:
    config = types.GenerateContentConfig(temperature=0, labels={"team": "media", "service": "alt-text"})
    return client.models.generate_content(model="m2", contents=text, config=config).text  # call: m2


def shared(text: str) -> str | None:
    return client.models.generate_content(  # call: m3
        model="m3", contents=text, config=types.GenerateContentConfig(labels=LABELS)
    ).text


def whole(text: str) -> str | None:
    return client.models.generate_content(  # call: m4
        model="m4", contents=text, config={"labels": {**LABELS, "feature": "whole"}}
    ).text


def other(text: str) -> str | None:
    """Labels of its own, and no tags yet."""
    return client.models.generate_content(model="m5", contents=text, config={"labels": {"stage": "beta"}}).text  # call: m5


def unlabelled(text: str) -> str | None:
    return client.models.generate_content(model="m6", contents=text).text  # call: m6


for ask in (plain, typed, shared, whole, other, unlabelled):
    ask("x")
