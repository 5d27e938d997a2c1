import os

import requests

GATEWAY = os.environ["LLM_GATEWAY_URL"]
TAGS = {"team": "risk", "service": "scoring", "feature": "explain"}

requests.post(f"{GATEWAY}/completions", json={"model": "m1", "prompt": "x", "metadata": TAGS})  # call: m1
requests.post(f"{GATEWAY}/messages", json={"model": "m2", "messages": [], "max_tokens": 5})  # call: m2
requests.post(f"{GATEWAY}/key/generate", json={"team_id": "x", "models": ["m"]})
requests.post(f"{GATEWAY}/feedback", json={"rating": 5})
