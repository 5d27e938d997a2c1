import os

import replicate
from replicate.client import Client

URL = os.environ["WIRE_URL"]
HEADERS = {"x-llm-team": "art", "x-llm-service": "posters", "x-llm-feature": "draw"}
client = Client(api_token="dummy", base_url=URL, headers=HEADERS)

client.run("acme/m1", input={"prompt": "a cat"})  # call: m1
client.predictions.create(version="m2", input={"prompt": "a cat"})  # call: m2
bare = Client(base_url=URL)
bare.models.predictions.create(model="acme/m3", input={"prompt": "a cat"})  # call: m3
replicate.run("acme/m4", input={"prompt": "a dog"})  # call: m4
