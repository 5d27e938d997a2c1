from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "games", "x-llm-service": "npc"})
chat = client.chat.completions
create = chat.create
responses = client.responses
embed = client.embeddings.create

chat.create(model="m1", messages=[{"role": "user", "content": "x"}])  # call: m1
create(model="m2", messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "dialogue"})  # call: m2
responses.create(model="m3", input="x", extra_headers={"x-llm-feature": "dialogue"})  # call: m3
print(len(embed(model="m4", input=["x", "y"]).data))  # call: m4
