"""google-genai: a client per tenant with its headers; calls merge their own."""
from google import genai
from google.genai import types

TENANTS = {"north": "team-n", "south": "team-s"}


def client_of(tenant: str) -> genai.Client:
    options = types.HttpOptions(headers={"x-llm-team": TENANTS[tenant], "x-llm-service": "tenants"})
    return genai.Client(http_options=options)


def feature(name: str) -> types.GenerateContentConfig:
    return types.GenerateContentConfig(temperature=0, http_options=types.HttpOptions(headers={"x-llm-feature": name}))


clients = {tenant: client_of(tenant) for tenant in TENANTS}
for tenant, client in clients.items():
    client.models.generate_content(model="m1", contents=tenant, config=feature("hello"))  # call: m1
    client.models.generate_content(model="m2", contents=tenant)  # call: m2
chat = clients["north"].chats.create(model="m3", config=feature("chat"))
chat.send_message("x")  # call: m3
other = clients["south"].chats.create(model="m4", config=feature("chat"))
other.send_message("x", config={"temperature": 0.5})  # call: m4
