from openai import OpenAI

client = OpenAI()
BASE = {"x-llm-team": "wrap", "x-llm-service": "defaults"}


def create(**kwargs):
    kwargs.setdefault("model", "m1")
    kwargs["extra_headers"] = {**BASE, **kwargs.get("extra_headers", {})}
    return client.chat.completions.create(**kwargs)


def popped(prompt, **kwargs):
    feature = kwargs.pop("feature", "none-given")
    return client.responses.create(input=prompt, extra_headers={**BASE, "x-llm-feature": feature}, **kwargs)  # call: m4, m5


create(messages=[], extra_headers={"x-llm-feature": "one"})  # call: m1
create(messages=[], model="m2")  # call: m2
create(messages=[], model="m3", extra_headers={"x-llm-feature": "three"})  # call: m3
popped("x", model="m4", feature="four")
popped("x", model="m5")
