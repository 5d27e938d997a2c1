"""Things that look like an LLM's API and are none."""
import os

import requests

BASE = os.environ["WIRE_URL"]

requests.post(f"{BASE}/api/messages", json={"to": "ann", "text": "hi"})
requests.post(BASE + "/v1/messages/send", json={"channel": "ops", "text": "deployed"})
requests.post(f"{BASE}/openai.com/webhooks", json={"event": "batch.completed"})
requests.post(f"{BASE}/chat/rooms", json={"name": "lobby"})
requests.post(f"{BASE}/embeddings-admin/rebuild", json={"index": "a"})
requests.get(f"{BASE}/v1/chat/completions/abc")
requests.delete(f"{BASE}/v1/responses/abc")
requests.post("http://127.0.0.1:9/unused".replace(":9", ":" + BASE.rsplit(":", 1)[1]), json={"x": 1})
requests.put(f"{BASE}/api/generate-report", json={"model": "quarterly"})
