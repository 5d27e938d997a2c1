from pathlib import Path

from dotenv import load_dotenv
from openai import OpenAI

HERE = Path(__file__).parent
load_dotenv(HERE / "settings" / "llm.env", override=True)
client = OpenAI()  # client: tagged
client.responses.create(model="m3", input="x", extra_headers={"x-llm-feature": "chat"})  # call: m3
