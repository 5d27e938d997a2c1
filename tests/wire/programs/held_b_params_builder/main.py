from builder import build_params, stream_params
from openai import OpenAI

client = OpenAI()
params = build_params("m1", "hello", feature="greet", temperature=0.2)
print(client.chat.completions.create(**params).choices[0].message.content)  # call: m1

params = build_params("m2", "hello", json_mode=True)
print(client.chat.completions.create(**params).choices[0].message.content)  # call: m2

for chunk in client.chat.completions.create(**stream_params("m3", "hello")):  # call: m3
    print(chunk.choices[0].delta.content)

request = {**build_params("m4", "bye", feature="bye"), "max_tokens": 5}
request["extra_headers"].pop("x-llm-service")
client.chat.completions.create(**request)  # call: m4
