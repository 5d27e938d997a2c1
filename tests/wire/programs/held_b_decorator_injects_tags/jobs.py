from llm import TEAM, client, tagged, with_headers


@tagged("classify")
def classify(model, text, *, headers):
    return client.responses.create(model=model, input=text, extra_headers=headers).output_text  # call: m1


@with_headers({**TEAM, "x-llm-feature": "enrich"})
def enrich(text, headers):
    return client.responses.create(model="m2", input=text, extra_headers=headers).output_text  # call: m2


@with_headers(TEAM)
def resumed(text, headers):
    return client.responses.create(model="m3", input=text, extra_headers=headers).output_text  # call: m3
