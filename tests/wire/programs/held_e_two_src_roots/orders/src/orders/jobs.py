"""Uses the other root's factory."""
from pricing.clients import Purpose, build


def nightly(text: str) -> None:
    client = build("orders", Purpose.NIGHTLY)
    client.responses.create(model="m1", input=text)  # call: m1
