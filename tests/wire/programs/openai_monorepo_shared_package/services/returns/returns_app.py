from acme_ai import build_client

_llm = build_client("commerce")


def reason(text):
    return _llm.responses.create(model="m2", input=text, extra_headers={"x-llm-feature": "reason"})  # call: m2
