import itertools

from openai import OpenAI


def clients():
    yield OpenAI(default_headers={"x-llm-team": "batch", "x-llm-service": "even"})
    yield OpenAI(default_headers={"x-llm-team": "batch", "x-llm-service": "odd"})


def tokens(client, text):
    for event in client.responses.create(model="m1", input=text, stream=True, extra_headers={"x-llm-feature": "stream"}):  # call: m1
        if event.type == "response.output_text.delta":
            yield event.delta


pool = OpenAI(default_headers={"x-llm-team": "batch", "x-llm-service": "main"})
print("".join(tokens(pool, "go")))

for client, text in zip(itertools.cycle(clients()), ["a", "b", "c"]):
    client.responses.create(model="m2", input=text, extra_headers={"x-llm-feature": "cycle"})  # call: m2
