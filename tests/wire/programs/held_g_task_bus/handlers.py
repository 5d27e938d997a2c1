from bus import Bus
from commands import Classify, Embed, Translate
from openai import OpenAI

client = OpenAI()


def register(bus: Bus) -> None:
    @bus.on(Translate)
    def translate(command: Translate) -> None:
        client.responses.create(model="m1", input=command.text, extra_headers=command.headers)  # call: m1

    @bus.on(Classify)
    def classify(command: Classify) -> None:
        client.responses.create(  # call: m2
            model="m2", input=command.text, extra_headers={**command.headers, "x-llm-service": "bus"}
        )

    @bus.on(Embed)
    def embed(command: Embed) -> None:
        client.embeddings.create(model="m3", input=command.texts, extra_headers={"x-llm-service": "bus"})  # call: m3
