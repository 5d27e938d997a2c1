import locator


def run() -> None:
    llm = locator.get("llm")
    llm.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "n"})  # call: m1
    llm.responses.create(model="m2", input="x")  # call: m2
