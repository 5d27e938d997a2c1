from functools import partial

from openai import OpenAI

client = OpenAI()

ask = partial(
    client.chat.completions.create,
    model="m1",
    extra_headers={"x-llm-team": "edu", "x-llm-service": "tutor", "x-llm-feature": "hint"},
)
grade = partial(client.chat.completions.create, model="m2", temperature=0)

ask(messages=[{"role": "user", "content": "2+2"}])  # call: m1
grade(messages=[{"role": "user", "content": "2+2=5"}])  # call: m2
print(grade(model="m3", messages=[], extra_headers={"x-llm-team": "edu"}).id)  # call: m3
