"""vertexai in a service: models made once, chats, streams."""
import os

import vertexai
from google.auth.credentials import AnonymousCredentials
from vertexai.generative_models import ChatSession, GenerationConfig, GenerativeModel

OWNER = {"team": "maps", "service": "poi"}
vertexai.init(
    project="p", location="us-central1", api_transport="rest", credentials=AnonymousCredentials(),
    api_endpoint=os.environ["WIRE_URL"],
)


class Describer:
    def __init__(self, feature: str | None) -> None:
        labels = {**OWNER, "feature": feature} if feature else OWNER
        self.model = GenerativeModel("m1" if feature else "m2", labels=labels, generation_config=GenerationConfig(temperature=0))

    def describe(self, place: str) -> str:
        return self.model.generate_content(place).text  # call: m1, m2

    def chat(self) -> ChatSession:
        return self.model.start_chat()


Describer("describe").describe("a")
Describer(None).describe("a")
talk = GenerativeModel("m3", labels=OWNER).start_chat()
talk.send_message("hi", labels={**OWNER, "feature": "talk"})  # call: m3
for part in GenerativeModel("m4").generate_content("hi", stream=True, labels={**OWNER, "feature": "live"}):  # call: m4
    print(part.text)
