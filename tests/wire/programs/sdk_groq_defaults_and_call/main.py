from groq import Groq

client = Groq(default_headers={"x-llm-team": "voice", "x-llm-service": "phone"})  # client: tagged
MESSAGES = [{"role": "user", "content": "hi"}]

client.chat.completions.create(model="m1", messages=MESSAGES, extra_headers={"x-llm-feature": "talk"})  # call: m1
client.chat.completions.create(model="m2", messages=MESSAGES)  # call: m2
for chunk in client.chat.completions.create(  # call: m3
    model="m3", messages=MESSAGES, stream=True, extra_headers={"x-llm-feature": "talk"}
):
    print(chunk.choices[0].delta.content)
client.with_options(default_headers={"x-llm-feature": "vectors"}).embeddings.create(model="m4", input="a")  # call: m4
