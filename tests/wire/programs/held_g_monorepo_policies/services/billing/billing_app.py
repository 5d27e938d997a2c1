from acme_llm import Tag, client_for

client = client_for("billing", feature="dunning")


def remind(text: str) -> None:
    client.responses.create(model="m1", input=text)  # call: m1
    client_for("billing").responses.create(model="m2", input=text)  # call: m2
    client_for("billing").responses.create(model="m3", input=text, extra_headers=Tag.FEATURE("remind"))  # call: m3
