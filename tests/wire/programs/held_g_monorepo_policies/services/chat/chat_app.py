import acme_llm


def reply(text: str) -> None:
    acme_llm.client_for(team="chat").responses.create(model="m4", input=text, extra_headers={acme_llm.HEADER.format("feature"): "reply"})  # call: m4
