import os

from openai import OpenAI

proxy = OpenAI(base_url=os.environ["LLM_GATEWAY_URL"], api_key="sk-proxy")

proxy.chat.completions.create(  # call: m1
    model="m1",
    messages=[{"role": "user", "content": "hi"}],
    extra_body={"metadata": {"team": "data", "service": "etl", "feature": "dedupe"}},
)
proxy.chat.completions.create(  # call: m2
    model="m2",
    messages=[{"role": "user", "content": "hi"}],
    extra_body={"metadata": {"team": "data"}, "guardrails": ["pii"]},
)
body = {"metadata": {"team": "data", "service": "etl"}}
body["metadata"]["feature"] = "join"
proxy.embeddings.create(model="m3", input=["a"], extra_body=body)  # call: m3
