import os
from httpx import post, request

base = os.environ["WIRE_URL"] + "/v1"
chat = f"{base}/chat/completions"
question = [{"role": "user", "content": "6*7"}]
tags = dict(team="math", service="tutor", feature="check")

print(post(chat, json={"model": "m1", "messages": question}, headers={f"x-llm-{k}": v for k, v in tags.items()}).status_code)  # call: m1
print(request("POST", chat, json={"model": "m2", "messages": question}).status_code)  # call: m2
print(post(base + "/feedback", json={"answer": 42, "rating": 5}).status_code)
