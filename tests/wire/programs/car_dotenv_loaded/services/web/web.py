from dotenv import load_dotenv
from openai import OpenAI

load_dotenv()  # the .env at the root of the repository
client = OpenAI()  # client: tagged
client.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "shop"})  # call: m1
client.responses.create(model="m2", input="x")  # call: m2
