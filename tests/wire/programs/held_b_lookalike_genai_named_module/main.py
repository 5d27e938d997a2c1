from genai import Client, types

client = Client(project="seeds")
config = types.GenerateContentConfig(headers={"x-seed": "1"})
print(client.models.generate_content(model="meadow", contents="flowers", config=config))
print(client.chats.create(model="meadow").send_message("rain"))
