from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "flow"})


def headers_for(kind):
    if kind == "full":
        return {"x-llm-service": "s", "x-llm-feature": "f"}
    if kind == "half":
        return {"x-llm-service": "s"}
    return {"x-llm-service": "s", "x-llm-feature": kind}


def run(kind):
    return client.responses.create(model="m1", input=kind, extra_headers=headers_for(kind))  # call: m1


def run_while():
    attempt = 0
    headers = {"x-llm-service": "s"}
    while attempt < 2:
        headers["x-llm-feature"] = f"try-{attempt}"
        client.responses.create(model="m2", input="x", extra_headers=headers)  # call: m2
        attempt += 1
    else:
        headers = {}
    client.responses.create(model="m3", input="x", extra_headers=headers)  # call: m3


for kind in ("full", "half", "other"):
    run(kind)
run_while()
