from google import genai
from google.genai import types

client = genai.Client(http_options={"headers": {"x-llm-team": "cs"}})

chat = client.chats.create(
    model="m1",
    config=types.GenerateContentConfig(http_options=types.HttpOptions(headers={"x-llm-service": "chat", "x-llm-feature": "faq"})),
)
print(chat.send_message("When do you open?").text)  # call: m1

other = client.chats.create(model="m2")
print(other.send_message("And on Sundays?").text)  # call: m2
for chunk in client.chats.create(model="m3").send_message_stream("Bye"):  # call: m3
    print(chunk.text)
