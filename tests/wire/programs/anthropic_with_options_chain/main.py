from anthropic import Anthropic

root = Anthropic(default_headers={"x-llm-team": "rag"})


def scoped(service, feature=None):
    client = root.with_options(default_headers={"x-llm-service": service})
    if feature:
        client = client.with_options(default_headers={"x-llm-feature": feature})
    return client


scoped("search", "answer").messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": "?"}])  # call: m1
scoped("search").messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "?"}])  # call: m2
root.copy(default_headers={"x-llm-service": "crawl", "x-llm-feature": "clean"}).messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": "?"}])  # call: m3
