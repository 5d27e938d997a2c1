import os

from openai import OpenAI

TEAM = os.environ["LLM_TEAM"]
SERVICE = os.getenv("LLM_SERVICE", "etl")
FEATURE = os.getenv("LLM_FEATURE")


def base_headers():
    headers = {"x-llm-team": TEAM, "x-llm-service": SERVICE}
    if FEATURE:
        headers["x-llm-feature"] = FEATURE
    return headers


client = OpenAI(default_headers=base_headers())


def load(text):
    return client.responses.create(model="m1", input=text).output_text  # call: m1


def transform(text):
    return client.responses.create(model="m2", input=text, extra_headers={"x-llm-feature": FEATURE or "transform"}).output_text  # call: m2


def extract(text):
    environment = {key.removeprefix("LLMTAG_").lower(): value for key, value in os.environ.items() if key.startswith("LLMTAG_")}
    headers = {f"x-llm-{key}": value for key, value in environment.items()}
    return OpenAI(default_headers=headers).responses.create(model="m3", input=text).output_text  # call: m3 unknown


print(extract("a"), transform("b"), load("c"))
