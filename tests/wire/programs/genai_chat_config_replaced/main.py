"""A per-message config replaces the chat's config: its headers are gone."""

from google import genai

client = genai.Client()
tagged = {"http_options": {"headers": {"x-llm-team": "kiosk", "x-llm-service": "menu", "x-llm-feature": "order"}}}

first = client.chats.create(model="m1", config=tagged)
print(first.send_message("soup").text)  # call: m1

second = client.chats.create(model="m2", config=tagged)
print(second.send_message("salad", config={"temperature": 0.2}).text)  # call: m2
