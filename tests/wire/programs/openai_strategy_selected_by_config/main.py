import os

from openai import OpenAI


def real(text):
    return OpenAI(default_headers=HEADERS).responses.create(model="m1", input=text).output_text  # call: m1


def fake(text):
    return text[::-1]


HEADERS = {"x-llm-team": "cfg", "x-llm-service": "strategy", "x-llm-feature": "answer"}
if os.environ.get("STAGE", "test") == "prod":
    HEADERS["x-llm-stage"] = "prod"
    answer = real
else:
    answer = fake

print(answer("abc"))
print({"real": real, "fake": fake}[os.environ["STRATEGY"]]("abc"))
