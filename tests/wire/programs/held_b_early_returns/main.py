from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "search"})
INTERNAL = {"x-llm-service": "rerank", "x-llm-feature": "internal"}


def headers_for(user, feature=None):
    if user is None:
        return INTERNAL
    headers = {"x-llm-service": "rerank"}
    if user.get("beta"):
        headers["x-llm-feature"] = "beta"
        return headers
    if feature is None:
        return headers
    headers["x-llm-feature"] = feature
    return headers


def always(user):
    if user is None:
        return INTERNAL
    if not user.get("beta"):
        return {**INTERNAL, "x-llm-feature": "stable"}
    result = dict(INTERNAL)
    result["x-llm-feature"] = "beta"
    return result


def guard(user):
    if user is None:
        raise ValueError("who?")
    return {"x-llm-service": "rerank", "x-llm-feature": "guarded"}


for user in None, {"beta": True}, {"beta": False}:
    client.embeddings.create(model="m1", input="x", extra_headers=headers_for(user))  # call: m1
    client.embeddings.create(model="m2", input="x", extra_headers=always(user))  # call: m2
    if user:
        client.embeddings.create(model="m3", input="x", extra_headers=guard(user))  # call: m3
        client.embeddings.create(model="m4", input="x", extra_headers=headers_for(user, "typed"))  # call: m4
