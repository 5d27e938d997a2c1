import openai


def setup():
    client = openai.OpenAI()
    headers = {"x-llm-team": "etl", "x-llm-service": "loader"}
    return client, headers


client, headers = setup()
a, b = openai.OpenAI(default_headers={"x-llm-team": "one", "x-llm-service": "s", "x-llm-feature": "f"}), openai.OpenAI()

client.completions.create(model="m1", prompt="x", extra_headers={**headers, "x-llm-feature": "load"})  # call: m1
client.completions.create(model="m2", prompt="x", extra_headers=headers)  # call: m2
a.completions.create(model="m3", prompt="x")  # call: m3
b.completions.create(model="m4", prompt="x")  # call: m4
