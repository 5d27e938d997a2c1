import openai

client = openai.OpenAI(doors=4)
client.chat.completions.create(model="garage", messages=["open", "close"])
openai.chat.completions.create(model="front", messages=["open"])
print(client.log)
