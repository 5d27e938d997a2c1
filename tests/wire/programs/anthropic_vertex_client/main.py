import os

from anthropic import AnthropicVertex

client = AnthropicVertex(region="europe-west1", project_id="p", access_token="t", base_url=os.environ["WIRE_URL"] + "/v1")


def ask(q, **extra):
    r = client.messages.create(model="m1", max_tokens=5, messages=[{"role": "user", "content": q}], extra_body={"labels": {"team": "gcp", "service": "sql", "feature": "explain"}})  # call: m1
    return r.content[0].text


print(ask("x"))
print(client.messages.create(model="m2", max_tokens=5, messages=[{"role": "user", "content": "q"}], extra_headers={"x-llm-team": "gcp"}).id)  # call: m2
