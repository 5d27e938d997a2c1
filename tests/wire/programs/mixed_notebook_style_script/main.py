# %%
import os

import openai
import requests
from google import genai

# %%
openai.default_headers = {"x-llm-team": "ds", "x-llm-service": "notebook"}
r = openai.chat.completions.create(model="m1", messages=[{"role": "user", "content": "describe df"}])  # call: m1
r.choices[0].message.content

# %%
g = genai.Client()
g.models.generate_content(model="m2", contents="describe df").text  # call: m2

# %%
out = requests.post(  # call: m3
    os.environ["WIRE_URL"] + "/v1/messages",
    headers={"x-api-key": "k", "x-llm-team": "ds", "x-llm-service": "notebook", "x-llm-feature": "eda"},
    json=dict(model="m3", max_tokens=3, messages=[dict(role="user", content="describe df")]),
).json()
print(out["type"])
