"""google-generativeai in a chat bot, with default metadata of the configuration or none."""
import os

import google.generativeai as genai
from google.generativeai import GenerativeModel, embed_content
from google.generativeai.types import RequestOptions

genai.configure(api_key="k", transport="rest", client_options={"api_endpoint": os.environ["WIRE_URL"]})
OWNER = [("x-llm-team", "chat"), ("x-llm-service", "bot")]


class Bot:
    def __init__(self, name: str) -> None:
        self.chat = genai.GenerativeModel(model_name=name, system_instruction="Be brief.").start_chat(history=[])

    def say(self, text: str) -> str:
        return self.chat.send_message(text, request_options={"metadata": [*OWNER, ("x-llm-feature", "say")]}).text  # call: m1


print(Bot("m1").say("hi"))
for part in GenerativeModel("m2").generate_content("hi", stream=True, request_options={"metadata": OWNER}):  # call: m2
    print(part.text)
embed_content(model="models/m3", content="a", request_options={"timeout": 5})  # call: m3
