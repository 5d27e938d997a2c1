"""with_options and copy, chained, stored, overridden and replaced."""
from openai import OpenAI

root = OpenAI(default_headers={"x-llm-team": "infra"})
service = root.with_options(default_headers={"x-llm-service": "deploy"})
feature = service.copy(default_headers={"x-llm-feature": "notes"}).with_options(timeout=5)
feature.responses.create(model="m1", input="x")  # call: m1
service.with_options(max_retries=0).responses.create(model="m2", input="x")  # call: m2
fresh = feature.with_options(set_default_headers={"x-llm-feature": "only"})
fresh.responses.create(model="m3", input="x")  # call: m3
children = {name: service.with_options(default_headers={"x-llm-feature": name}) for name in ("a", "b")}
children["a"].responses.create(model="m4", input="x")  # call: m4


def scoped(client: OpenAI, **tags: str) -> OpenAI:
    return client.with_options(default_headers={f"x-llm-{key}": value for key, value in tags.items()})


scoped(root, service="build", feature="log").responses.create(model="m5", input="x")  # call: m5
scoped(root, feature="log").responses.create(model="m6", input="x")  # call: m6
