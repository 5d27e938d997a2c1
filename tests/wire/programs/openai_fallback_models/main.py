from openai import APIStatusError, OpenAI

client = OpenAI(max_retries=0, default_headers={"x-llm-team": "search", "x-llm-service": "answers"})
MODELS = ["m1", "m2"]


def answer(question):
    last = None
    for model in MODELS:
        try:
            return client.chat.completions.create(  # call: m1, m2
                model=model,
                messages=[{"role": "user", "content": question}],
                extra_headers={"x-llm-feature": "answer"},
            )
        except APIStatusError as error:
            last = error
    raise RuntimeError("no model") from last


def cheap(question):
    try:
        return client.responses.create(model="m3", input=question, extra_headers={"x-llm-feature": "cheap"})  # call: m3
    except APIStatusError:
        return client.responses.create(model="m4", input=question)  # call: m4


answer("?")
cheap("?")
