import httpx
from openai import DefaultHttpxClient, OpenAI

http = httpx.Client(headers={"x-llm-team": "edge", "x-llm-service": "proxy"})
client = OpenAI(http_client=http)
client.responses.create(model="m1", input="a", extra_headers={"x-llm-feature": "warmup"})  # call: m1
client.responses.create(model="m2", input="a")  # call: m2

other = OpenAI(http_client=DefaultHttpxClient(timeout=3))
other.responses.create(model="m3", input="a")  # call: m3
