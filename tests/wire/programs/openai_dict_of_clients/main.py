from openai import AzureOpenAI, OpenAI

import os

url = os.environ["WIRE_URL"]

CLIENTS = {
    "eu": OpenAI(base_url=url + "/v1", default_headers={"x-llm-team": "legal", "x-llm-service": "contracts"}),
    "us": OpenAI(default_headers={"x-llm-team": "legal", "x-llm-service": "contracts"}),
    "azure": AzureOpenAI(azure_endpoint=url, api_key="dummy", api_version="2024-10-21", default_headers={"x-llm-team": "legal"}),
}

for region in ("eu", "us"):
    CLIENTS[region].chat.completions.create(model="m1", messages=[], extra_headers={"x-llm-feature": "review"})  # call: m1

CLIENTS["us"].chat.completions.create(model="m2", messages=[], extra_headers={"x-llm-feature": "review"})  # call: m2

for name, client in CLIENTS.items():
    reply = client.chat.completions.create(model="m3", messages=[{"role": "user", "content": name}], extra_headers={"x-llm-feature": "loop"})  # call: m3
    print(name, reply.id)

CLIENTS["eu"].embeddings.create(model="m4", input="clause")  # call: m4
