import acme_ai

client = acme_ai.build_client("commerce", "checkout")


def upsell(cart):
    return client.responses.create(model="m1", input=str(cart), extra_headers=acme_ai.feature("upsell"))  # call: m1
