from openai import OpenAI

_c = OpenAI()


def run(text, headers):
    _c.chat.completions.create(model="m1", messages=[{"role": "user", "content": "intro"}])  # call: m1
    for part in text:
        _c.chat.completions.create(model="m2", messages=[{"role": "user", "content": part}], extra_headers={"x-llm-team": "research"})  # call: m2
