import os

import requests

MODEL = "m1"
ROOT = os.environ.get("GOOGLE_GEMINI_BASE_URL", "https://generativelanguage.googleapis.com")
url = f"{ROOT}/v1beta/models/{MODEL}:generateContent"
answer = requests.post(  # call: m1
    url,
    params={"key": os.environ.get("GOOGLE_API_KEY", "k")},
    json={"contents": [{"parts": [{"text": "caption this"}]}]},
    headers={"x-llm-team": "photos", "x-llm-feature": "caption"},
)
print(answer.json()["candidates"][0]["content"])
