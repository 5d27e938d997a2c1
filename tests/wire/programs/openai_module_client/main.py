from openai import OpenAI

client = OpenAI()

response = client.chat.completions.create(  # call: m1
    model="m1",
    messages=[{"role": "user", "content": "Say hi"}],
)
print(response.choices[0].message.content)
