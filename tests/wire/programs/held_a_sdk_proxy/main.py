from llm import client, plain

r = client.chat.completions.create(model="m1", messages=[{"role": "user", "content": "a"}], extra_headers={"x-llm-feature": "a"})  # call: m1
print(r.id)
r = client.chat.completions.create(model="m2", messages=[{"role": "user", "content": "b"}])  # call: m2
print(r.id)
print(client.total_tokens)
print(plain.complete("c", model="m3", headers={"x-llm-team": "core", "x-llm-feature": "c"}))  # call: m3
