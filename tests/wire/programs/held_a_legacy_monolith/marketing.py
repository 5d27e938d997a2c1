from utils_ai import ask_gpt, tag


def campaign(product):
    return ask_gpt("Campaign for " + product, temperature=0.9, model="m2", headers=tag("marketing", feature="campaign"))  # call: m2


def keywords(product):
    headers = tag("marketing", "keywords")
    del headers["x-llm-service"]
    return ask_gpt("Keywords for " + product, json_mode=True, model="m3", headers=headers)  # call: m3
